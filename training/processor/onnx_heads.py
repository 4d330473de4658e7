"""The same steps as in heads.py, in the same order, as ONNX."""

from __future__ import annotations

from ..onnx_graph import OnnxGraph
from . import heads as net
from .heads import Heads
from .outputs import K


def heads(g: OnnxGraph, h: Heads, state: str, pooled: str, graph_rows: str, terms: str, devices: str, trust: str) -> tuple[str, str]:
    """Contribution and spread; terms and devices are the standardised ones."""
    def per_graph(x: str) -> str:
        return g.reduce(x, "graph_index", graph_rows, "add")

    floor = g.number(net.TOTAL_FLOOR)
    physical = g.op("Relu", g.op("Sub", g.op("Exp", g.columns("terms", h.shape.physical_columns, 2)), floor))
    total = g.op("Add", per_graph(physical), floor)
    log_total = g.op("Log", total)
    own = g.op("Concat", terms, g.op("Div", physical, g.rows(total, "graph_index")), axis=2)
    read = g.unsqueeze(g.linear(pooled, h.context_pooled), 1)
    said = g.linear(g.op("Mul", log_total, g.number(net.TOTAL_SCALE)), h.context_total)
    context = g.op("Relu", g.op("Add", g.op("Add", read, said), g.linear(devices, h.context_device)))
    around = g.rows(g.linear(context, h.from_context), "graph_index")
    alone = g.op("Add", g.unsqueeze(g.linear(state, h.from_state), 1), g.linear(own, h.from_terms))
    hidden = g.op("Relu", g.linear(g.op("Relu", g.op("Add", alone, around)), h.hidden))
    out = g.linear(hidden, h.out)
    raw, gate = (g.columns(out, list(range(first, first + K)), 2) for first in (0, K))
    factor = g.op("Mul", g.clamp(raw, *net.FACTOR_LIMITS), g.op("Sigmoid", gate))
    contribution = g.op("Mul", physical, g.op("Exp", g.op("Mul", factor, g.rows(trust, "graph_index"))))
    corrected = g.op("Log", g.op("Add", per_graph(contribution), floor))
    change = g.clamp(g.op("Abs", g.op("Sub", corrected, log_total)), 0, net.CHANGE_LIMIT)
    known = g.op("Relu", g.linear(g.op("Concat", context, change, axis=2), h.spread_hidden))
    spread = g.op("Add", g.op("Softplus", g.linear(known, h.spread)), g.number(net.SPREAD_FLOOR))
    return contribution, spread
