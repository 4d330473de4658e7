"""Writes the trained network as ONNX, operator by operator: exporters differ between versions of PyTorch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, save_model

from . import network as net
from .committee import Committee
from .network import Layer, Predictor
from .onnx_graph import OnnxGraph


def write(committee: Committee, path: Path, metadata: dict[str, str]) -> None:
    """Inputs node_features [N, F], op_type [N], edge_src [E], edge_dst [E], edge_features [E, Fe], graph_index [N];
    outputs prediction [G, K], spread [G, K], contribution [N, K], embedding [G, D]."""
    shape = committee.members[0].shape
    k = 2 * shape.devices
    g = OnnxGraph()
    combine(g, [forward(g, member) for member in committee.members], shape.devices)
    inputs = [
        value("node_features", TensorProto.FLOAT, ["N", shape.node_columns]),
        value("op_type", TensorProto.INT64, ["N"]),
        value("edge_src", TensorProto.INT64, ["E"]),
        value("edge_dst", TensorProto.INT64, ["E"]),
        value("edge_features", TensorProto.FLOAT, ["E", shape.edge_columns]),
        value("graph_index", TensorProto.INT64, ["N"]),
    ]
    outputs = [
        value("prediction", TensorProto.FLOAT, ["G", k]),
        value("spread", TensorProto.FLOAT, ["G", k]),
        value("contribution", TensorProto.FLOAT, ["N", k]),
        value("embedding", TensorProto.FLOAT, ["G", shape.embedding]),
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    save_model(g.model(inputs, outputs, metadata), str(path))


def value(name: str, kind: int, shape: list):
    return helper.make_tensor_value_info(name, kind, shape)


def standard(g: OnnxGraph, x: str, mean, inv_std) -> str:
    centred = g.op("Mul", g.op("Sub", x, g.constant(mean)), g.constant(inv_std))
    return g.clamp(centred, -net.STANDARD_LIMIT, net.STANDARD_LIMIT)


def message(g: OnnxGraph, layer: Layer, state: str, edges: str, rows: str, width: int) -> str:
    x = g.norm(state, layer.norm)
    along = g.op("Relu", g.op("Add", g.rows(g.linear(x, layer.forward_node), "edge_src"), g.linear(edges, layer.forward_edge)))
    against = g.op("Relu", g.op("Add", g.rows(g.linear(x, layer.backward_node), "edge_dst"), g.linear(edges, layer.backward_edge)))
    arriving = g.linear(g.reduce(along, "edge_dst", rows, width, "add"), layer.mix_forward)
    returning = g.linear(g.reduce(against, "edge_src", rows, width, "add"), layer.mix_backward)
    mixed = g.op("Add", g.op("Add", g.linear(x, layer.own), arriving), returning)
    return g.op("Add", state, g.linear(g.op("Relu", mixed), layer.update))


def graph_count(g: OnnxGraph) -> str:
    last = g.op("ReduceMax", "graph_index", keepdims=1)
    return g.op("Add", last, g.constant(np.array([1], np.int64)))


def combine(g: OnnxGraph, members: list[tuple[str, str, str]], devices: int) -> None:
    """The same steps as Committee.forward, over (contribution, spread, embedding) of each member."""
    def mean(index: int, name: str) -> str:
        total = members[0][index]
        for member in members[1:]:
            total = g.op("Add", total, member[index])
        return g.op("Mul", total, g.constant(np.float32(1 / len(members))), name=name)

    contribution = mean(0, "contribution")
    mean(1, "spread")
    g.op("Identity", members[0][2], name="embedding")
    rows, device_columns = graph_count(g), list(range(devices))
    latency = g.reduce(g.columns(contribution, device_columns), "graph_index", rows, devices, "add")
    memory = g.reduce(g.columns(contribution, [devices + k for k in device_columns]), "graph_index", rows, devices, "max")
    g.op("Concat", latency, memory, axis=1, name="prediction")


def forward(g: OnnxGraph, p: Predictor) -> tuple[str, str, str]:
    """The same steps as Predictor.forward, in the same order; contribution, spread and embedding."""
    width, devices = p.shape.width, p.shape.devices
    node_rows = g.op("Shape", "op_type")
    graph_rows = graph_count(g)

    def pool(x: str, columns: int, reduction: str = "add") -> str:
        return g.reduce(x, "graph_index", graph_rows, columns, reduction)

    nodes = standard(g, "node_features", p.mean, p.inv_std)
    edges = standard(g, "edge_features", p.edge_mean, p.edge_inv_std)
    kind = g.linear(g.lookup("op_type", p.kind), p.enter_kind)
    state = g.linear(g.op("Relu", g.op("Add", g.linear(nodes, p.enter_features), kind)), p.enter)
    ones = g.op("Add", g.op("Mul", g.columns("node_features", [0]), g.constant(np.float32(0))), g.constant(np.float32(1)))
    counts = pool(ones, 1)
    for i, layer in enumerate(p.layers):
        state = message(g, layer, state, edges, node_rows, width)
        if i == len(p.layers) // 2 - 1:
            average = g.op("Div", pool(state, width), counts)
            state = g.op("Add", state, g.rows(g.linear(g.op("Relu", average), p.context), "graph_index"))
    state = g.norm(state, p.node_norm)

    hidden = g.op("Relu", g.linear(state, p.head))
    factor = g.clamp(g.op("Add", g.linear(hidden, p.factor), g.lookup("op_type", p.kind_factor)), *net.FACTOR_LIMITS)
    move = g.clamp(g.op("Add", g.linear(hidden, p.move), g.lookup("op_type", p.kind_move)), *net.MOVE_LIMITS)
    log_bytes = g.columns("node_features", [p.shape.output_bytes_column])
    log_units = g.op("Sub", log_bytes, g.constant(np.float32(net.MOVE_UNIT_LOG_BYTES_PER_MS)))
    computed = g.op("Exp", g.op("Add", g.columns("node_features", p.shape.base_columns), factor))
    latency_parts = g.op("Add", computed, g.op("Exp", g.op("Add", log_units, move)))

    log_live = g.columns("node_features", [p.shape.live_column])
    log_encoded = g.columns("node_features", [p.shape.encoded_column])
    average = g.op("Div", pool(state, width), counts)
    highest = pool(g.op("Relu", state), width, "max")
    pooled = g.op("Relu", g.linear(g.op("Concat", average, highest, pool(log_live, 1, "max"), axis=1), p.pool))
    embedding = g.linear(pooled, p.embed)
    around = g.op(
        "Relu", g.op("Add", g.linear(state, p.memory_node), g.rows(g.linear(pooled, p.memory_graph), "graph_index")))
    one, kib, limit = g.constant(np.float32(1)), g.constant(np.float32(net.BYTES_PER_KIB)), g.constant(p.sram_limit)
    resident = g.op("Min", g.op("Sub", g.op("Exp", g.columns("node_features", p.shape.resident_columns)), one), limit)
    encoded = g.op("Min", g.op("Div", g.op("Sub", g.op("Exp", log_encoded), one), kib), limit)
    everything = g.op("Min", g.op("Sub", g.op("Exp", log_live), one), limit)
    outside = g.op("Mul", everything, g.op("Exp", g.clamp(g.linear(around, p.outside), *net.OUTSIDE_LIMITS)))
    memory_parts = g.op(
        "Add",
        g.op("Add", g.op("Mul", resident, g.op("Exp", g.clamp(g.linear(around, p.live), *net.LIVE_LIMITS))), outside),
        g.op("Mul", encoded, g.op("Exp", g.clamp(g.linear(around, p.weights), *net.WEIGHT_LIMITS))))

    softened = g.op("Softplus", g.linear(g.op("Relu", g.linear(embedding, p.spread_hidden)), p.spread))
    spread = g.op("Add", softened, g.constant(np.float32(net.SPREAD_FLOOR)))
    return g.op("Concat", latency_parts, memory_parts, axis=1), spread, embedding
