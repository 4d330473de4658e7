"""The graph neural network.

Nodes are operators, edges are activations and the schedule, used in both directions. Latency is the sum of what each
operator contributes: its roofline estimate times a learned factor, plus a learned share of moving its output (operators
that the roofline takes for fused, and are not). Peak memory is the largest of what is in memory while an operator runs:
the exact live bytes that the device keeps in SRAM, a learned share of those that it keeps outside, and its compressed
weights, each times a learned factor.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from .segments import segment_max, segment_sum

# The unit of the learned move factor: a factor of 0 moves e^15.2 (about 4 million) bytes per millisecond. No device's rate:
# the factor learns each device's own. It is fixed because trained weights mean nothing in another unit; of this size,
# because rates of embedded memories then lie well inside MOVE_LIMITS.
MOVE_UNIT_LOG_BYTES_PER_MS = 15.2
STANDARD_LIMIT = 6.0
FACTOR_LIMITS = (-12.0, 5.0)
MOVE_LIMITS = (-12.0, 6.0)
LIVE_LIMITS = (-4.0, 4.0)
OUTSIDE_LIMITS = (-9.0, 1.0)
WEIGHT_LIMITS = (-8.0, 3.0)
BYTES_PER_KIB = 1024.0
SPREAD_FLOOR = 0.005


@dataclass
class Shape:
    """Sizes, and where in the node features the physical terms are."""

    node_columns: int
    edge_columns: int
    kinds: int
    devices: int
    base_columns: list[int]
    output_bytes_column: int
    live_column: int
    resident_columns: list[int]
    encoded_column: int
    sram_limits_kib: list[float]
    width: int = 96
    layers: int = 4
    embedding: int = 24
    dropout: float = 0.1


@dataclass
class Output:
    """G graphs, N operators, K = 2 x devices columns: latency ms of each device, then peak memory KiB of each."""

    prediction: torch.Tensor
    spread: torch.Tensor
    contribution: torch.Tensor
    embedding: torch.Tensor


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


class Predictor(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width, devices = shape.width, shape.devices
        self.register_buffer("mean", torch.zeros(shape.node_columns))
        self.register_buffer("inv_std", torch.ones(shape.node_columns))
        self.register_buffer("edge_mean", torch.zeros(shape.edge_columns))
        self.register_buffer("edge_inv_std", torch.ones(shape.edge_columns))
        self.register_buffer("sram_limit", torch.tensor(shape.sram_limits_kib))
        self.drop = nn.Dropout(shape.dropout)
        self.kind = nn.Embedding(shape.kinds, 32)
        self.enter_features = nn.Linear(shape.node_columns, width)
        self.enter_kind = nn.Linear(32, width, bias=False)
        self.enter = nn.Linear(width, width)
        self.layers = nn.ModuleList(Layer(width, shape.edge_columns, shape.dropout) for _ in range(shape.layers))
        self.context = nn.Linear(width, width)
        self.node_norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, width)
        self.factor = nn.Linear(width, devices)
        self.move = nn.Linear(width, devices)
        self.kind_factor = nn.Embedding(shape.kinds, devices)
        self.kind_move = nn.Embedding(shape.kinds, devices)
        self.pool = nn.Linear(2 * width + 1, width)
        self.embed = nn.Linear(width, shape.embedding)
        self.memory_node = nn.Linear(width, width)
        self.memory_graph = nn.Linear(width, width, bias=False)
        self.live = nn.Linear(width, devices)
        self.outside = nn.Linear(width, devices)
        self.weights = nn.Linear(width, devices)
        self.spread_hidden = nn.Linear(shape.embedding, width)
        self.spread = nn.Linear(width, 2 * devices)
        # Start at the roofline and at the liveness peak: what is learned is the residual.
        for module in (self.factor, self.move, self.kind_factor, self.kind_move, self.live, self.outside, self.weights):
            nn.init.zeros_(module.weight)
        nn.init.zeros_(self.factor.bias)
        nn.init.constant_(self.move.bias, -5.0)
        nn.init.zeros_(self.live.bias)
        nn.init.constant_(self.outside.bias, -5.0)
        nn.init.constant_(self.weights.bias, -2.0)
        nn.init.constant_(self.spread.bias, -2.0)

    def standardise(self, nodes: torch.Tensor, edges: torch.Tensor) -> None:
        """Takes mean and deviation of the training rows; columns that never vary get weight 0."""
        for values, mean, inv_std in ((nodes, self.mean, self.inv_std), (edges, self.edge_mean, self.edge_inv_std)):
            std = values.std(0)
            mean.copy_(values.mean(0))
            inv_std.copy_(torch.where(std > 1e-4, 1 / torch.clamp(std, min=1e-4), torch.zeros_like(std)))

    def forward(
        self,
        node_features: torch.Tensor,
        op_type: torch.Tensor,
        edge_src: torch.Tensor,
        edge_dst: torch.Tensor,
        edge_features: torch.Tensor,
        graph_index: torch.Tensor,
        graphs: int,
    ) -> Output:
        nodes = torch.clamp((node_features - self.mean) * self.inv_std, -STANDARD_LIMIT, STANDARD_LIMIT)
        edges = torch.clamp((edge_features - self.edge_mean) * self.edge_inv_std, -STANDARD_LIMIT, STANDARD_LIMIT)
        state = self.enter(self.drop(torch.relu(self.enter_features(nodes) + self.enter_kind(self.kind(op_type)))))
        counts = segment_sum(torch.ones_like(node_features[:, :1]), graph_index, graphs)
        for i, layer in enumerate(self.layers):
            state = layer(state, edge_src, edge_dst, edges)
            if i == len(self.layers) // 2 - 1:
                average = segment_sum(state, graph_index, graphs) / counts
                state = state + self.context(torch.relu(average))[graph_index]
        state = self.node_norm(state)

        hidden = self.drop(torch.relu(self.head(state)))
        factor = torch.clamp(self.factor(hidden) + self.kind_factor(op_type), *FACTOR_LIMITS)
        move = torch.clamp(self.move(hidden) + self.kind_move(op_type), *MOVE_LIMITS)
        log_bytes = node_features[:, self.shape.output_bytes_column:self.shape.output_bytes_column + 1]
        latency_parts = (
            torch.exp(node_features[:, self.shape.base_columns] + factor)
            + torch.exp(log_bytes - MOVE_UNIT_LOG_BYTES_PER_MS + move))
        latency = segment_sum(latency_parts, graph_index, graphs)

        log_live = node_features[:, self.shape.live_column:self.shape.live_column + 1]
        log_encoded = node_features[:, self.shape.encoded_column:self.shape.encoded_column + 1]
        average = segment_sum(state, graph_index, graphs) / counts
        highest = segment_max(torch.relu(state), graph_index, graphs)
        pooled = torch.relu(self.pool(torch.cat([average, highest, segment_max(log_live, graph_index, graphs)], 1)))
        embedding = self.embed(pooled)
        around = self.drop(torch.relu(self.memory_node(state) + self.memory_graph(pooled)[graph_index]))
        resident = torch.minimum(torch.exp(node_features[:, self.shape.resident_columns]) - 1, self.sram_limit)
        encoded = torch.minimum((torch.exp(log_encoded) - 1) / BYTES_PER_KIB, self.sram_limit)
        everything = torch.minimum(torch.exp(log_live) - 1, self.sram_limit)
        memory_parts = (
            resident * torch.exp(torch.clamp(self.live(around), *LIVE_LIMITS))
            + everything * torch.exp(torch.clamp(self.outside(around), *OUTSIDE_LIMITS))
            + encoded * torch.exp(torch.clamp(self.weights(around), *WEIGHT_LIMITS)))
        memory = segment_max(memory_parts, graph_index, graphs)

        spread = nn.functional.softplus(self.spread(torch.relu(self.spread_hidden(embedding.detach())))) + SPREAD_FLOOR
        return Output(
            torch.cat([latency, memory], 1), spread, torch.cat([latency_parts, memory_parts], 1), embedding)
