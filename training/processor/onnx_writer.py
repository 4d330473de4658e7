"""Writes the trained network as ONNX: the inputs and outputs of ../onnx_writer.py, with K = 2 outputs."""

from __future__ import annotations

from pathlib import Path

from onnx import TensorProto, save_model

from ..onnx_graph import OnnxGraph
from ..onnx_trunk import trunk
from ..onnx_writer import standard, value
from .network import TRUST, Predictor
from .onnx_heads import heads
from .outputs import K


def write(network: Predictor, path: Path, metadata: dict[str, str]) -> None:
    shape = network.shape
    g = OnnxGraph()
    graph_rows = g.length("device_vector")
    nodes, edges, terms, devices = (
        standard(g, x, getattr(network, f"{name}_mean"), getattr(network, f"{name}_inv_std"))
        for x, name in (("node_features", "nodes"), ("edge_features", "edges"), ("terms", "terms"), ("device_vector", "devices")))
    ones = g.op("Add", g.op("Mul", g.columns("node_features", [0]), g.number(0)), g.number(1))
    counts = g.reduce(ones, "graph_index", graph_rows, "add")
    state, pooled = trunk(g, network.trunk, nodes, edges, counts, graph_rows)
    contribution, spread = heads(g, network.heads, state, pooled, graph_rows, terms, devices, g.columns("device_vector", [TRUST], 2))
    g.op("Identity", contribution, name="contribution")
    g.op("Identity", spread, name="spread")
    g.op("Identity", g.reduce(contribution, "graph_index", graph_rows, "add"), name="prediction")
    g.linear(pooled, network.trunk.embed, name="embedding")
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
    outputs = [
        value("prediction", TensorProto.FLOAT, ["G", "D", K]),
        value("spread", TensorProto.FLOAT, ["G", "D", K]),
        value("contribution", TensorProto.FLOAT, ["N", "D", K]),
        value("embedding", TensorProto.FLOAT, ["G", shape.embedding]),
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    save_model(g.model(inputs, outputs, metadata), str(path))
