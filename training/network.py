"""The graph neural network.

Nodes are operators, edges are activations and the schedule, used in both directions. A trunk that knows no board passes the
messages, once per graph; heads read its state, the terms of a board's cost model and the board's vector. What an operator
contributes is the physical term times a learned factor, to latency and memory also a learned share of its output (operators
that the terms take for free, and are not). Latency and counts are sums of contributions, peak memory is the largest.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from .heads import Heads, collect
from .segments import segment_sum
from .shape import Shape
from .trunk import Trunk

STANDARD_LIMIT = 6.0
INPUTS = ("nodes", "edges", "terms", "devices")


@dataclass
class Output:
    """G graphs, N operators, D boards, K = 6 values (outputs.OUTPUTS)."""

    prediction: torch.Tensor
    spread: torch.Tensor
    contribution: torch.Tensor
    embedding: torch.Tensor


class Reader(nn.Module):
    """What the networks of all families have in common: inputs of a like size, and a trunk that reads the graph."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        for name, columns in zip(INPUTS, (shape.node_columns, shape.edge_columns, shape.terms, shape.device_columns)):
            self.register_buffer(f"{name}_mean", torch.zeros(columns))
            self.register_buffer(f"{name}_inv_std", torch.ones(columns))
        self.trunk = Trunk(shape)

    def standardise(self, *rows: torch.Tensor) -> None:
        """Takes mean and deviation of the training rows of the first INPUTS, as many as are given; columns that never vary get
        weight 0."""
        for name, values in zip(INPUTS, rows):
            std, mean = torch.std_mean(values, 0)
            getattr(self, f"{name}_mean").copy_(mean)
            getattr(self, f"{name}_inv_std").copy_(
                torch.where(std > 1e-4, 1 / torch.clamp(std, min=1e-4), torch.zeros_like(std)))

    def standard(self, name: str, values: torch.Tensor) -> torch.Tensor:
        centred = (values - getattr(self, f"{name}_mean")) * getattr(self, f"{name}_inv_std")
        return torch.clamp(centred, -STANDARD_LIMIT, STANDARD_LIMIT)

    def read_graph(
        self, node_features: torch.Tensor, op_type: torch.Tensor, edge_src: torch.Tensor, edge_dst: torch.Tensor,
        edge_features: torch.Tensor, graph_index: torch.Tensor, graphs: int,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """State [N, width], pooled state [G, width] and the number of operators [G, 1]."""
        counts = segment_sum(torch.ones_like(node_features[:, :1]), graph_index, graphs)
        state, pooled = self.trunk(
            self.standard("nodes", node_features), op_type, edge_src, edge_dst, self.standard("edges", edge_features), graph_index,
            counts)
        return state, pooled, counts


class Predictor(Reader):
    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        self.heads = Heads(shape)

    def forward(
        self,
        node_features: torch.Tensor,
        op_type: torch.Tensor,
        edge_src: torch.Tensor,
        edge_dst: torch.Tensor,
        edge_features: torch.Tensor,
        graph_index: torch.Tensor,
        terms: torch.Tensor,
        device_vector: torch.Tensor,
    ) -> Output:
        graphs = len(device_vector)
        state, pooled, counts = self.read_graph(node_features, op_type, edge_src, edge_dst, edge_features, graph_index, graphs)
        column = self.shape.output_bytes_column
        contribution, spread = self.heads(
            state, pooled, op_type, node_features[:, column:column + 1, None], graph_index, counts, terms,
            self.standard("terms", terms), self.standard("devices", device_vector))
        return Output(collect(contribution, graph_index, graphs), spread, contribution, self.trunk.embed(pooled))
