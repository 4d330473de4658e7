"""Writes the trained network as ONNX: the inputs and outputs of ../onnx_writer.py, with K = 2 outputs."""

from __future__ import annotations

from pathlib import Path

from ..onnx_graph import OnnxGraph
from ..onnx_trunk import trunk
from ..onnx_writer import save, standard
from .network import TRUST, Predictor
from .onnx_heads import heads
from .outputs import K


def write(network: Predictor, path: Path, metadata: dict[str, str]) -> None:
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
    save(g, network.shape, K, path, metadata)
