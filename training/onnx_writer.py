"""Writes the trained network as ONNX, operator by operator: exporters differ between versions of PyTorch."""

from __future__ import annotations

from pathlib import Path

import torch
from onnx import TensorProto, helper, save_model

from . import network as net
from .committee import Committee
from .network import Predictor
from .onnx_graph import OnnxGraph
from .onnx_heads import collect, heads
from .onnx_trunk import trunk
from .outputs import OUTPUTS
from .shape import Shape


def write(committee: Committee, path: Path, metadata: dict[str, str]) -> None:
    """N operators, E edges, G graphs, D boards that are asked for, K outputs.

    Inputs node_features [N, F], op_type [N], edge_src [E], edge_dst [E], edge_features [E, Fe], graph_index [N],
    terms [N, D, T], device_vector [G, D, V]; outputs prediction [G, D, K], spread [G, D, K], contribution [N, D, K],
    embedding [G, embedding]."""
    shape = committee.members[0].shape
    g = OnnxGraph()
    graph_rows = g.length("device_vector")
    members = [forward(g, member, graph_rows) for member in committee.members]
    combine(g, members, graph_rows)
    g.linear(members[0][2], committee.members[0].trunk.embed, name="embedding")
    save(g, shape, len(OUTPUTS), path, metadata)


def save(g: OnnxGraph, shape: Shape, outputs: int, path: Path, metadata: dict[str, str]) -> None:
    """With the inputs and outputs that the program knows; K is the number of outputs."""
    inputs = [
        value("node_features", TensorProto.FLOAT, ["N", shape.node_columns]),
        value("op_type", TensorProto.INT64, ["N"]),
        value("edge_src", TensorProto.INT64, ["E"]),
        value("edge_dst", TensorProto.INT64, ["E"]),
        value("edge_features", TensorProto.FLOAT, ["E", shape.edge_columns]),
        value("graph_index", TensorProto.INT64, ["N"]),
        value("terms", TensorProto.FLOAT, ["N", "D", shape.terms]),
        value("device_vector", TensorProto.FLOAT, ["G", "D", shape.device_columns]),
    ]
    results = [
        value("prediction", TensorProto.FLOAT, ["G", "D", outputs]),
        value("spread", TensorProto.FLOAT, ["G", "D", outputs]),
        value("contribution", TensorProto.FLOAT, ["N", "D", outputs]),
        value("embedding", TensorProto.FLOAT, ["G", shape.embedding]),
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    save_model(g.model(inputs, results, metadata), str(path))


def value(name: str, kind: int, shape: list):
    return helper.make_tensor_value_info(name, kind, shape)


def standard(g: OnnxGraph, x: str, mean: torch.Tensor, inv_std: torch.Tensor) -> str:
    centred = g.op("Mul", g.op("Sub", x, g.constant(mean)), g.constant(inv_std))
    return g.clamp(centred, -net.STANDARD_LIMIT, net.STANDARD_LIMIT)


def forward(g: OnnxGraph, p: Predictor, graph_rows: str) -> tuple[str, str, str]:
    """The same steps as Predictor.forward; contribution, spread and pooled state."""
    nodes = standard(g, "node_features", p.nodes_mean, p.nodes_inv_std)
    edges = standard(g, "edge_features", p.edges_mean, p.edges_inv_std)
    terms = standard(g, "terms", p.terms_mean, p.terms_inv_std)
    devices = standard(g, "device_vector", p.devices_mean, p.devices_inv_std)
    log_bytes = g.columns("node_features", [p.shape.output_bytes_column])
    ones = g.op("Add", g.op("Mul", log_bytes, g.number(0)), g.number(1))
    counts = g.reduce(ones, "graph_index", graph_rows, "add")
    state, pooled = trunk(g, p.trunk, nodes, edges, counts, graph_rows)
    contribution, spread = heads(g, p.heads, state, pooled, log_bytes, counts, graph_rows, terms, devices)
    return contribution, spread, pooled


def combine(g: OnnxGraph, members: list[tuple[str, ...]], graph_rows: str) -> None:
    """The same steps as Committee.forward, over (contribution, spread) of each member."""
    def mean(index: int, name: str) -> str:
        total = members[0][index]
        for member in members[1:]:
            total = g.op("Add", total, member[index])
        return g.op("Mul", total, g.number(1 / len(members)), name=name)

    contribution = mean(0, "contribution")
    mean(1, "spread")
    collect(g, contribution, graph_rows, name="prediction")
