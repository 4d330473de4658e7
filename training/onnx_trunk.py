"""The same steps as in trunk.py, in the same order, as ONNX."""

from __future__ import annotations

from .onnx_graph import OnnxGraph
from .trunk import Layer, Trunk


def message(g: OnnxGraph, layer: Layer, state: str, edges: str, rows: str) -> str:
    x = g.norm(state, layer.norm)
    along = g.op("Relu", g.op("Add", g.rows(g.linear(x, layer.forward_node), "edge_src"), g.linear(edges, layer.forward_edge)))
    against = g.op("Relu", g.op("Add", g.rows(g.linear(x, layer.backward_node), "edge_dst"), g.linear(edges, layer.backward_edge)))
    arriving = g.linear(g.reduce(along, "edge_dst", rows, "add"), layer.mix_forward)
    returning = g.linear(g.reduce(against, "edge_src", rows, "add"), layer.mix_backward)
    mixed = g.op("Add", g.op("Add", g.linear(x, layer.own), arriving), returning)
    return g.op("Add", state, g.linear(g.op("Relu", mixed), layer.update))


def trunk(g: OnnxGraph, t: Trunk, nodes: str, edges: str, counts: str, graph_rows: str) -> tuple[str, str]:
    """State of every operator and pooled state of every graph."""
    node_rows = g.length("op_type")

    def average(x: str) -> str:
        return g.op("Div", g.reduce(x, "graph_index", graph_rows, "add"), counts)

    kind = g.linear(g.lookup("op_type", t.kind), t.enter_kind)
    state = g.linear(g.op("Relu", g.op("Add", g.linear(nodes, t.enter_features), kind)), t.enter)
    for i, layer in enumerate(t.layers):
        state = message(g, layer, state, edges, node_rows)
        if i == len(t.layers) // 2 - 1:
            around = g.linear(g.op("Relu", average(state)), t.context)
            state = g.op("Add", state, g.rows(around, "graph_index"))
    state = g.norm(state, t.norm)
    highest = g.reduce(g.op("Relu", state), "graph_index", graph_rows, "max")
    return state, g.op("Relu", g.linear(g.op("Concat", average(state), highest, axis=1), t.pool))
