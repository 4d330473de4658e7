"""Some graphs with boards of their own choice, as tensors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ..arrays import ranges
from .arrays import Measured
from .terms import Tables


@dataclass
class Batch:
    """Labels are NaN where there are none; latency is without the board's overhead."""

    node_features: torch.Tensor
    op_type: torch.Tensor
    edge_src: torch.Tensor
    edge_dst: torch.Tensor
    edge_features: torch.Tensor
    graph_index: torch.Tensor
    terms: torch.Tensor
    boards: torch.Tensor
    latency_ms: torch.Tensor
    energy_mj: torch.Tensor
    op_ms: torch.Tensor

    @property
    def inputs(self) -> tuple[torch.Tensor, ...]:
        return (
            self.node_features, self.op_type, self.edge_src, self.edge_dst, self.edge_features, self.graph_index, self.terms)


def batch(
    graphs: Measured, tables: Tables, overhead: np.ndarray, chosen: np.ndarray, boards: np.ndarray, variant: np.ndarray | None = None
) -> Batch:
    """The chosen graphs, in that order, with the boards [graphs, D] of each, at the rates of a variant [G]."""
    nodes, edges = graphs.node_rows(chosen), ranges(graphs.edge_ptr, chosen)
    sizes, edge_sizes = graphs.operators(chosen), graphs.edge_ptr[chosen + 1] - graphs.edge_ptr[chosen]
    shift = graphs.node_ptr[chosen] - (np.cumsum(sizes) - sizes)
    owner, edge_shift = np.repeat(np.arange(len(chosen)), sizes), np.repeat(shift, edge_sizes)
    own = boards[owner]
    of_variant = 0 if variant is None else (variant[chosen] * len(graphs.boards))[owner][:, None]
    tensor = torch.from_numpy
    return Batch(
        tensor(graphs.node_features[nodes]), tensor(graphs.op_type[nodes]), tensor(graphs.edge_src[edges] - edge_shift),
        tensor(graphs.edge_dst[edges] - edge_shift), tensor(graphs.edge_features[edges]), tensor(owner),
        tensor(tables.of(graphs, nodes, own + of_variant)), tensor(boards),
        tensor((graphs.latency_ms[chosen[:, None], boards] - overhead[boards]).astype(np.float32)),
        tensor(graphs.energy_mj[chosen[:, None], boards]), tensor(graphs.op_ms[nodes[:, None], own]))


def labelled(graphs: Measured, chosen: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """[graphs, count] boards drawn among those that a graph has a label of; one may come twice."""
    known = graphs.latency_ms[chosen] > 0
    draw = rng.random((len(chosen), count, known.shape[1])) * known[:, None]
    return draw.argmax(-1)
