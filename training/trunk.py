"""The part of the network that knows no board: it reads a graph once, however many boards are asked for."""

from __future__ import annotations

import torch
from torch import nn

from .segments import segment_max, segment_sum
from .shape import Shape

KIND_WIDTH = 32


class Layer(nn.Module):
    """Messages along and against the edges, then a residual update of every node."""

    def __init__(self, width: int, edge_columns: int, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.norm = nn.LayerNorm(width)
        self.forward_node = nn.Linear(width, width)
        self.forward_edge = nn.Linear(edge_columns, width, bias=False)
        self.backward_node = nn.Linear(width, width)
        self.backward_edge = nn.Linear(edge_columns, width, bias=False)
        self.own = nn.Linear(width, width)
        self.mix_forward = nn.Linear(width, width, bias=False)
        self.mix_backward = nn.Linear(width, width, bias=False)
        self.update = nn.Linear(width, width)

    def forward(self, state: torch.Tensor, src: torch.Tensor, dst: torch.Tensor, edges: torch.Tensor) -> torch.Tensor:
        x = self.norm(state)
        along = torch.relu(self.forward_node(x)[src] + self.forward_edge(edges))
        against = torch.relu(self.backward_node(x)[dst] + self.backward_edge(edges))
        mixed = (
            self.own(x)
            + self.mix_forward(segment_sum(along, dst, len(x)))
            + self.mix_backward(segment_sum(against, src, len(x))))
        return state + self.update(self.drop(torch.relu(mixed)))


class Trunk(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.drop = nn.Dropout(shape.dropout)
        self.kind = nn.Embedding(shape.kinds, KIND_WIDTH)
        self.enter_features = nn.Linear(shape.node_columns, width)
        self.enter_kind = nn.Linear(KIND_WIDTH, width, bias=False)
        self.enter = nn.Linear(width, width)
        self.layers = nn.ModuleList(Layer(width, shape.edge_columns, shape.dropout) for _ in range(shape.layers))
        self.context = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.pool = nn.Linear(2 * width, width)
        self.embed = nn.Linear(width, shape.embedding)

    def forward(
        self, nodes: torch.Tensor, op_type: torch.Tensor, src: torch.Tensor, dst: torch.Tensor, edges: torch.Tensor,
        graph_index: torch.Tensor, counts: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """State [N, width] of every operator and pooled state [G, width] of every graph; counts are operators [G, 1]."""
        graphs = len(counts)
        state = self.enter(self.drop(torch.relu(self.enter_features(nodes) + self.enter_kind(self.kind(op_type)))))
        for i, layer in enumerate(self.layers):
            state = layer(state, src, dst, edges)
            if i == len(self.layers) // 2 - 1:
                average = segment_sum(state, graph_index, graphs) / counts
                state = state + self.context(torch.relu(average))[graph_index]
        state = self.norm(state)
        average = segment_sum(state, graph_index, graphs) / counts
        highest = segment_max(torch.relu(state), graph_index, graphs)
        return state, torch.relu(self.pool(torch.cat([average, highest], 1)))
