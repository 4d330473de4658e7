"""The arrays that `eng/PerfSage.Dataset export-measured` writes, of several sources as one.

Folder layout (.npy; N operators, E edges, G graphs, L labels of the source): node_features float32 [N, F], op_type int64 [N],
node_ptr int64 [G + 1], edge_src, edge_dst int64 [E], edge_features float32 [E, Fe], edge_ptr int64 [G + 1], kernel int64 [N] and
precision int64 [N] (indices into meta "kernels" and "precisions", -1: none), work float64 [N, Q] (meta "work"),
latency_ms, energy_mj float64 [G, L] and op_ms float64 [N, L] (NaN: no label); graphs.csv: id, source, space, family; meta.json.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..arrays import ranges
from .boards import Board


@dataclass
class Measured:
    """All sources. A row is a label: a board in a precision."""

    node_features: np.ndarray
    op_type: np.ndarray
    node_ptr: np.ndarray
    edge_src: np.ndarray
    edge_dst: np.ndarray
    edge_features: np.ndarray
    edge_ptr: np.ndarray
    kernel: np.ndarray
    precision: np.ndarray
    work: np.ndarray
    # [G, B], [G, B], [N, B]: B boards; of the precision that the graph has.
    latency_ms: np.ndarray
    energy_mj: np.ndarray
    op_ms: np.ndarray
    rows: list[dict[str, str]]
    meta: dict
    boards: list[Board]

    @property
    def count(self) -> int:
        return len(self.node_ptr) - 1

    @property
    def graph_of(self) -> np.ndarray:
        return np.repeat(np.arange(self.count), np.diff(self.node_ptr))

    def operators(self, chosen: np.ndarray) -> np.ndarray:
        return self.node_ptr[chosen + 1] - self.node_ptr[chosen]

    def node_rows(self, chosen: np.ndarray) -> np.ndarray:
        return ranges(self.node_ptr, chosen)

    def texts(self, name: str) -> np.ndarray:
        return np.array([row[name] for row in self.rows])

    def graph_precision(self) -> np.ndarray:
        """[G]: in which precision most operators of a graph compute."""
        counts = np.zeros((self.count, len(self.meta["precisions"])))
        known = self.precision >= 0
        np.add.at(counts, (self.graph_of[known], self.precision[known]), 1)
        return counts.argmax(1)


def load(folders: list[Path], boards: list[Board]) -> Measured:
    parts = [_source(folder, boards) for folder in folders]
    first = parts[0].meta
    for part, folder in zip(parts, folders):
        if part.meta["schemaHash"] != first["schemaHash"]:
            raise ValueError(f"{folder} has other columns than {folders[0]}: export both with the same program")
    node_shift = np.cumsum([0] + [len(p.op_type) for p in parts])
    edge_shift = np.cumsum([0] + [len(p.edge_src) for p in parts])

    def joined(name: str) -> np.ndarray:
        return np.concatenate([getattr(p, name) for p in parts])

    def pointers(name: str, shift: np.ndarray) -> np.ndarray:
        return np.concatenate([[0]] + [getattr(p, name)[1:] + s for p, s in zip(parts, shift)])

    return Measured(
        joined("node_features"), joined("op_type"), pointers("node_ptr", node_shift),
        np.concatenate([p.edge_src + s for p, s in zip(parts, node_shift)]),
        np.concatenate([p.edge_dst + s for p, s in zip(parts, node_shift)]), joined("edge_features"),
        pointers("edge_ptr", edge_shift), joined("kernel"), joined("precision"), joined("work"), joined("latency_ms"),
        joined("energy_mj"), joined("op_ms"), [row for p in parts for row in p.rows], first, boards)


def _source(folder: Path, boards: list[Board]) -> Measured:
    with open(folder / "graphs.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))

    def read(name: str) -> np.ndarray:
        return np.load(folder / f"{name}.npy")

    def of_boards(values: np.ndarray) -> np.ndarray:
        # A graph has labels in its own precision only, so those of a board never meet in a row.
        result = np.full((len(values), len(boards)), np.nan, np.float32)
        for b, board in enumerate(boards):
            for precision in board.precisions:
                if board.label(precision) in meta["labels"]:
                    own = values[:, meta["labels"].index(board.label(precision))]
                    result[:, b] = np.where(np.isnan(own), result[:, b], own)
        return result

    return Measured(
        read("node_features"), read("op_type"), read("node_ptr"), read("edge_src"), read("edge_dst"), read("edge_features"),
        read("edge_ptr"), read("kernel"), read("precision"), read("work"), of_boards(read("latency_ms")),
        of_boards(read("energy_mj")), of_boards(read("op_ms")), rows, meta, boards)
