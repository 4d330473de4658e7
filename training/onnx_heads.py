"""The same steps as in heads.py, in the same order, as ONNX."""

from __future__ import annotations

import numpy as np

from . import heads as net
from .heads import Block, Heads
from .onnx_graph import OnnxGraph
from .outputs import FIRST_COUNT, OUTPUTS

K = len(OUTPUTS)


def heads(
    g: OnnxGraph, h: Heads, state: str, pooled: str, log_bytes: str, counts: str, graph_rows: str, terms: str, devices: str
) -> tuple[str, str]:
    """Contribution and spread; terms and devices are the standardised ones."""
    def per_graph(x: str, reduction: str) -> str:
        return g.reduce(x, "graph_index", graph_rows, reduction)

    columns = g.columns("terms", h.shape.physical_columns, 2)
    physical = g.op("Relu", g.op("Sub", g.op("Exp", columns), g.constant(h.offset)))
    total = g.op("Add", collect(g, physical, graph_rows), g.constant(h.floor))
    log_total = g.op("Log", total)
    own = g.op("Concat", terms, g.op("Div", physical, g.rows(total, "graph_index")), axis=2)
    average = g.op("Div", per_graph(terms, "add"), g.unsqueeze(counts, 2))
    highest = per_graph(g.op("Relu", terms), "max")
    scaled = g.op("Mul", log_total, g.number(net.TOTAL_SCALE))
    said = g.linear(g.op("Concat", average, highest, scaled, axis=2), h.context_terms)
    read = g.unsqueeze(g.linear(pooled, h.context_pooled), 1)
    context = g.op("Relu", g.op("Add", g.op("Add", read, said), g.linear(devices, h.context_device)))
    answers = [block(g, b, state, own, context) for b in h.blocks]
    factors = g.op("Mul", g.op("Concat", *[factor for factor, _ in answers], axis=2), g.constant(h.shrink))
    learned = g.op("Mul", physical, g.op("Exp", factors))
    shares = g.op("Concat", *[g.columns(out, [2], 2) for _, out in answers[:FIRST_COUNT]], axis=2)
    log_units = g.op("Sub", g.unsqueeze(log_bytes, 2), g.constant(h.unit))
    moved = g.op("Exp", g.op("Add", log_units, g.clamp(shares, *net.MOVE_LIMITS)))
    first = g.op("Add", g.columns(learned, list(range(FIRST_COUNT)), 2), moved)
    contribution = g.op("Concat", first, g.columns(learned, list(range(FIRST_COUNT, K)), 2), axis=2)

    corrected = g.op("Log", g.op("Add", collect(g, contribution, graph_rows), g.constant(h.floor)))
    change = g.clamp(g.op("Abs", g.op("Sub", corrected, log_total)), 0, net.CHANGE_LIMIT)
    known = g.op("Relu", g.linear(g.op("Concat", context, change, axis=2), h.spread_hidden))
    spread = g.op("Add", g.op("Softplus", g.linear(known, h.spread)), g.number(net.SPREAD_FLOOR))
    return contribution, spread


def block(g: OnnxGraph, b: Block, state: str, own: str, context: str) -> tuple[str, str]:
    """Log factors, and the last layer's columns, of which the extra ones follow the factors and their gates."""
    k = len(b.outputs)
    around = g.rows(g.linear(context, b.from_context), "graph_index")
    alone = g.op("Add", g.unsqueeze(g.linear(state, b.from_state), 1), g.linear(own, b.from_terms))
    hidden = g.op("Relu", g.linear(g.op("Relu", g.op("Add", alone, around)), b.hidden))
    out = g.op("Add", g.linear(hidden, b.out), g.unsqueeze(g.lookup("op_type", b.kind), 1))
    raw, gate = (g.columns(out, list(range(first, first + k)), 2) for first in (0, k))
    return g.op("Mul", g.clamp(raw, *net.FACTOR_LIMITS), g.op("Sigmoid", gate)), out


def collect(g: OnnxGraph, contribution: str, graph_rows: str, name: str | None = None) -> str:
    """Sums of a graph's contributions, and of memory the largest."""
    sums = g.reduce(contribution, "graph_index", graph_rows, "add")
    peak = g.reduce(g.columns(contribution, [1], 2), "graph_index", graph_rows, "max")
    return g.op("Concat", g.columns(sums, [0], 2), peak, g.columns(sums, list(range(FIRST_COUNT, K)), 2), name=name, axis=2)
