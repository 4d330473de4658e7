"""The arrays that `eng/PerfSage.Dataset` writes, and batches of them.

Folder layout (.npy, little-endian, C order; N operators, E edges, G graphs, D devices):
node_features float32 [N, F], op_type int64 [N] (0 = unknown), node_ptr int64 [G + 1],
edge_src, edge_dst int64 [E] (global operator numbers), edge_features float32 [E, Fe], edge_ptr int64 [G + 1],
latency_ms, peak_memory_kib float32 [G, D], cycles_total float64 [G, D], op_cycles float32 [N, D] (NaN: no label),
other_cycles float32 [G, D], cpu_ops int64 [G, D] (-1: no label);
graphs.csv: id, space, struct_hash, ... per graph; meta.json: names.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch


@dataclass
class Graphs:
    """A whole dataset in memory."""

    node_features: np.ndarray
    op_type: np.ndarray
    node_ptr: np.ndarray
    edge_src: np.ndarray
    edge_dst: np.ndarray
    edge_features: np.ndarray
    edge_ptr: np.ndarray
    latency_ms: np.ndarray
    peak_memory_kib: np.ndarray
    cycles_total: np.ndarray
    op_cycles: np.ndarray
    cpu_ops: np.ndarray
    rows: list[dict[str, str]]
    meta: dict[str, Any]

    @property
    def count(self) -> int:
        return len(self.node_ptr) - 1

    @property
    def devices(self) -> list[str]:
        return self.meta["devices"]

    def operators(self, chosen: np.ndarray) -> np.ndarray:
        """Numbers of operators of the chosen graphs."""
        return self.node_ptr[chosen + 1] - self.node_ptr[chosen]

    def column(self, name: str) -> int:
        return self.meta["nodeColumns"].index(name)

    def texts(self, name: str) -> np.ndarray:
        return np.array([row[name] for row in self.rows])


@dataclass
class Batch:
    """Some graphs as tensors; operators are renumbered from 0."""

    node_features: torch.Tensor
    op_type: torch.Tensor
    edge_src: torch.Tensor
    edge_dst: torch.Tensor
    edge_features: torch.Tensor
    graph_index: torch.Tensor
    graphs: int
    latency_ms: torch.Tensor
    peak_memory_kib: torch.Tensor
    cycles_total: torch.Tensor
    op_ms: torch.Tensor
    cpu_ops: torch.Tensor

    @property
    def inputs(self) -> tuple[torch.Tensor, ...]:
        return (self.node_features, self.op_type, self.edge_src, self.edge_dst, self.edge_features, self.graph_index)


def load(folder: Path) -> Graphs:
    def array(name: str) -> np.ndarray:
        return np.load(folder / f"{name}.npy")

    with open(folder / "graphs.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return Graphs(
        *(array(name) for name in (
            "node_features", "op_type", "node_ptr", "edge_src", "edge_dst", "edge_features", "edge_ptr",
            "latency_ms", "peak_memory_kib", "cycles_total", "op_cycles", "cpu_ops")),
        rows, meta)


def batch(graphs: Graphs, chosen: np.ndarray, device: str = "cpu") -> Batch:
    """Concatenates the chosen graphs, in that order."""
    starts, ends = graphs.node_ptr[chosen], graphs.node_ptr[chosen + 1]
    sizes = graphs.operators(chosen)
    nodes = np.concatenate([np.arange(a, b) for a, b in zip(starts, ends)])
    edges = np.concatenate([np.arange(a, b) for a, b in zip(graphs.edge_ptr[chosen], graphs.edge_ptr[chosen + 1])])
    shift = np.repeat(np.cumsum(sizes) - sizes - starts, graphs.edge_ptr[chosen + 1] - graphs.edge_ptr[chosen])
    ms_per_cycle = (1000.0 / np.array(graphs.meta["clockHz"])).astype(np.float32)

    def tensor(values: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).to(device)

    return Batch(
        tensor(graphs.node_features[nodes]),
        tensor(graphs.op_type[nodes]),
        tensor(graphs.edge_src[edges] + shift),
        tensor(graphs.edge_dst[edges] + shift),
        tensor(graphs.edge_features[edges]),
        tensor(np.repeat(np.arange(len(chosen)), sizes)),
        len(chosen),
        tensor(graphs.latency_ms[chosen]),
        tensor(graphs.peak_memory_kib[chosen]),
        tensor(graphs.cycles_total[chosen]),
        tensor(graphs.op_cycles[nodes] * ms_per_cycle),
        tensor(graphs.cpu_ops[chosen]))


def batches(graphs: Graphs, chosen: np.ndarray, nodes: int, rng: np.random.Generator | None = None) -> list[np.ndarray]:
    """Cuts the chosen graphs, shuffled if there is a generator, into runs of about `nodes` operators."""
    order = rng.permutation(chosen) if rng is not None else chosen
    sizes = np.cumsum(graphs.operators(order))
    return [part for part in np.split(order, np.flatnonzero(np.diff(sizes // nodes)) + 1) if len(part) > 0]
