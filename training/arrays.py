"""The arrays that `eng/PerfSage.Dataset` writes.

Folder layout (.npy, little-endian, C order; N operators, E edges, G graphs, B boards, the last one a random board per graph):
node_features float32 [N, F] (of the graph alone), op_type int64 [N] (0 = unknown), node_ptr int64 [G + 1],
edge_src, edge_dst int64 [E] (global operator numbers), edge_features float32 [E, Fe], edge_ptr int64 [G + 1],
terms float32 [N, B, T] (what a board's cost model says about an operator), device_vector float32 [G, B, V],
clock_hz float64 [G, B], group int64 [G, B] (index into meta "groups"),
latency_ms, peak_memory_kib float32 [G, B] (NaN or 0: no label), cycles_total float64 [G, B], op_cycles float32 [N, B] (NaN: no
label), cpu_ops int64 [G, B] (-1: no label), counts float32 [G, B, 4] (MACs, NPU cycles, SRAM bytes, external bytes; NaN: no label),
energy float32 [G, B, 5] (pJ per MAC, NPU cycle, SRAM byte and external byte, static mW; NaN: the board has none);
graphs.csv: id, space, struct_hash, ... per graph; meta.json: names.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

RANDOM_BOARD = "random"


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
    terms: np.ndarray
    device_vector: np.ndarray
    clock_hz: np.ndarray
    group: np.ndarray
    latency_ms: np.ndarray
    peak_memory_kib: np.ndarray
    cycles_total: np.ndarray
    op_cycles: np.ndarray
    cpu_ops: np.ndarray
    counts: np.ndarray
    energy: np.ndarray
    rows: list[dict[str, str]]
    meta: dict[str, Any]

    @property
    def count(self) -> int:
        return len(self.node_ptr) - 1

    @property
    def boards(self) -> list[str]:
        return self.meta["boards"]

    @property
    def groups(self) -> list[str]:
        return self.meta["groups"]

    def operators(self, chosen: np.ndarray) -> np.ndarray:
        """Numbers of operators of the chosen graphs."""
        return self.node_ptr[chosen + 1] - self.node_ptr[chosen]

    def node_rows(self, chosen: np.ndarray) -> np.ndarray:
        """Operators of the chosen graphs, one graph after the other."""
        return ranges(self.node_ptr, chosen)

    def edge_rows(self, chosen: np.ndarray) -> np.ndarray:
        return ranges(self.edge_ptr, chosen)

    def column(self, name: str) -> int:
        return self.meta["nodeColumns"].index(name)

    def term(self, name: str) -> int:
        return self.meta["termColumns"].index(name)

    def texts(self, name: str) -> np.ndarray:
        return np.array([row[name] for row in self.rows])


ARRAYS = tuple(f.name for f in fields(Graphs) if f.name not in ("rows", "meta"))


def ranges(ptr: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    sizes = ptr[chosen + 1] - ptr[chosen]
    return np.arange(int(sizes.sum())) + np.repeat(ptr[chosen] - (np.cumsum(sizes) - sizes), sizes)


def load(folder: Path) -> Graphs:
    """Values that are not numbers in labels become 0 in latency and memory: both mean that there is none."""
    with open(folder / "graphs.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    graphs = Graphs(*(np.load(folder / f"{name}.npy") for name in ARRAYS), rows, meta)
    for label in (graphs.latency_ms, graphs.peak_memory_kib, graphs.cycles_total):
        np.nan_to_num(label, copy=False, nan=0.0)
    return graphs
