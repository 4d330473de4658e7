"""The graph neural network of family processor: the trunk of ../trunk.py, heads of its own, an embedding of each unit."""

from __future__ import annotations

import torch
from torch import nn

from ..network import Output, Reader
from ..segments import segment_sum
from ..shape import Shape
from .boards import UNITS, Board
from .heads import Heads

EMBEDDING = 8
TRUST = len(UNITS) + 1
DEVICE_COLUMNS = [*UNITS, "log.threads", "trust", "embedded", *(f"embedding_{i}" for i in range(EMBEDDING))]
# So that a unit that training never saw gets what units have in common.
FORGET = 0.1


class Predictor(Reader):
    """The device's columns are flags and numbers that are learned: they are read as they are."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        self.heads = Heads(shape)

    def forward(
        self, node_features, op_type, edge_src, edge_dst, edge_features, graph_index, terms, device_vector
    ) -> Output:
        graphs = len(device_vector)
        state, pooled, _ = self.read_graph(node_features, op_type, edge_src, edge_dst, edge_features, graph_index, graphs)
        contribution, spread = self.heads(
            state, pooled, graph_index, terms, self.standard("terms", terms), self.standard("devices", device_vector),
            device_vector[:, :, TRUST:TRUST + 1])
        return Output(segment_sum(contribution, graph_index, graphs), spread, contribution, self.trunk.embed(pooled))


class Units(nn.Module):
    """Device vectors: what a file says of a unit, and what is learned of it."""

    def __init__(self, boards: list[Board]) -> None:
        super().__init__()
        facts = torch.tensor([[float(b.unit == unit) for unit in UNITS] + [float(b.threads)] for b in boards])
        facts[:, -1] = torch.log1p(facts[:, -1])
        self.register_buffer("facts", facts)
        self.learned = nn.Embedding(len(boards), EMBEDDING)
        nn.init.normal_(self.learned.weight, std=0.3)
        # Of each unit, set after training (trust.py); training itself applies all that it learns.
        self.register_buffer("trust", torch.ones(len(boards)))

    def forward(self, boards: torch.Tensor) -> torch.Tensor:
        """[G, D, V] of DEVICE_COLUMNS for boards [G, D]."""
        known = torch.ones((*boards.shape, 1))
        if self.training:
            known = (torch.rand(known.shape) >= FORGET).float()
        return torch.cat([self.facts[boards], self.trust[boards][..., None], known, self.learned(boards) * known], -1)
