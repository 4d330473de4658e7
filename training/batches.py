"""Batches of graphs, put together on the device that computes: no loop over graphs, nothing copied from the host."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from .arrays import ARRAYS, Graphs


@dataclass
class Batch:
    """Some graphs as tensors; operators are renumbered from 0, D boards of the graph's own choice."""

    node_features: torch.Tensor
    op_type: torch.Tensor
    edge_src: torch.Tensor
    edge_dst: torch.Tensor
    edge_features: torch.Tensor
    graph_index: torch.Tensor
    terms: torch.Tensor
    device_vector: torch.Tensor
    latency_ms: torch.Tensor
    peak_memory_kib: torch.Tensor
    cycles_total: torch.Tensor
    op_ms: torch.Tensor
    cpu_ops: torch.Tensor
    counts: torch.Tensor
    energy: torch.Tensor

    @property
    def graphs(self) -> int:
        return len(self.device_vector)

    @property
    def inputs(self) -> tuple[torch.Tensor, ...]:
        return (
            self.node_features, self.op_type, self.edge_src, self.edge_dst, self.edge_features, self.graph_index, self.terms,
            self.device_vector)


class Store:
    """All arrays of a dataset on one device."""

    def __init__(self, graphs: Graphs, device: str = "cpu") -> None:
        self.device = device
        self.arrays = {name: torch.from_numpy(np.ascontiguousarray(getattr(graphs, name))).to(device) for name in ARRAYS}
        self.boards = len(graphs.boards)
        # The device is never asked how many rows a batch has: it would have to finish what it does first.
        self.host_node_ptr, self.host_edge_ptr = graphs.node_ptr, graphs.edge_ptr

    def rows(self, ptr: np.ndarray, chosen: np.ndarray) -> int:
        return int((ptr[np.asarray(chosen) + 1] - ptr[np.asarray(chosen)]).sum())

    def __getattr__(self, name: str) -> torch.Tensor:
        return self.arrays[name]

    def batch(self, chosen: np.ndarray, boards: torch.Tensor | None = None) -> Batch:
        """The chosen graphs, in that order, with the boards [graphs, D] of each; without, with all."""
        picked = torch.from_numpy(np.asarray(chosen, np.int64)).to(self.device)
        if boards is None:
            boards = torch.arange(self.boards, device=self.device).expand(len(picked), -1)
        nodes, graph_index, shift = rows_of(self.node_ptr, picked, self.rows(self.host_node_ptr, chosen))
        edges, graph_of_edge, _ = rows_of(self.edge_ptr, picked, self.rows(self.host_edge_ptr, chosen))
        node_boards = boards[graph_index]
        clock = self.clock_hz[picked[:, None], boards][graph_index]

        def of_graphs(name: str) -> torch.Tensor:
            return self.arrays[name][picked[:, None], boards]

        return Batch(
            self.node_features[nodes], self.op_type[nodes],
            self.edge_src[edges] - shift[graph_of_edge], self.edge_dst[edges] - shift[graph_of_edge],
            self.edge_features[edges], graph_index,
            self.terms[nodes[:, None], node_boards], of_graphs("device_vector"),
            of_graphs("latency_ms"), of_graphs("peak_memory_kib"), of_graphs("cycles_total"),
            (self.op_cycles[nodes[:, None], node_boards] * (1000.0 / clock)).float(),
            of_graphs("cpu_ops"), of_graphs("counts"), of_graphs("energy"))


def rows_of(ptr: torch.Tensor, picked: torch.Tensor, total: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Rows of the picked graphs, whose each row is (as a position among the picked), and what a row loses by renumbering."""
    starts, sizes = ptr[picked], ptr[picked + 1] - ptr[picked]
    shift = starts - (torch.cumsum(sizes, 0) - sizes)
    owner = torch.repeat_interleave(torch.arange(len(picked), device=picked.device), sizes, output_size=total)
    return torch.arange(total, device=picked.device) + shift[owner], owner, shift


def cut(graphs: Graphs, chosen: np.ndarray, nodes: int, rng: np.random.Generator | None = None) -> list[np.ndarray]:
    """Cuts the chosen graphs, shuffled if there is a generator, into runs of about `nodes` operators; of any graphs that know their operators."""
    order = rng.permutation(chosen) if rng is not None else chosen
    sizes = np.cumsum(graphs.operators(order))
    return [part for part in np.split(order, np.flatnonzero(np.diff(sizes // nodes)) + 1) if len(part) > 0]


def draw(graphs: int, allowed: np.ndarray, count: int, rng: np.random.Generator, weights: np.ndarray | None = None) -> np.ndarray:
    """[graphs, count] boards, for every graph different ones of those that are allowed; one of twice the weight [allowed] is the first
    to be drawn twice as often."""
    # The first of several clocks to ring, each of a rate of its own.
    order = (rng.exponential(size=(graphs, len(allowed))) / (1 if weights is None else weights)).argsort(1)[:, :count]
    return allowed[order]
