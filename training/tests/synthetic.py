"""Small made-up graphs in the layout of the real arrays."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from training.arrays import ARRAYS, Graphs
from training.outputs import OFFSETS, TERMS

COLUMNS = ["a", "log.output_bytes", "constant"]
# The physical terms stand in no order that a mistake could hit by chance.
TERM_COLUMNS = [
    "log.live_kib", "flag", "log.macs", "log.base_ms", "log.external_bytes", "constant", "log.npu_cycles", "log.sram_bytes"]
META = {
    "schemaHash": "0" * 16, "nodeColumns": COLUMNS, "edgeColumns": ["schedule", "log.bytes"],
    "operatorKinds": ["UNKNOWN", "A", "B"], "termColumns": TERM_COLUMNS, "deviceColumns": ["log.clock", "flag"],
    "boards": ["d0", "d1", "random"], "groups": ["g0", "g1"],
    "outputs": ["latencyMs", "peakMemoryKiB", "macs", "npuCycles", "sramBytes", "externalBytes"], "dataVersion": "test",
}
CLOCKS = [5e8, 1e9, 2e8]
SPACES = ("mobile", "micro", "wild")
# Logarithms about which the physical values of operators lie.
CENTRES = {
    "log.base_ms": -2.0, "log.live_kib": 3.0, "log.macs": 11.0, "log.npu_cycles": 9.0, "log.sram_bytes": 10.0,
    "log.external_bytes": 9.0}


def physical(terms: np.ndarray) -> np.ndarray:
    """[N, B, 6] values that the terms [N, B, T] stand for, in the order of the outputs."""
    return np.exp(terms[:, :, [TERM_COLUMNS.index(name) for name in TERMS]].astype(float)) - OFFSETS


def graphs(count: int = 40, seed: int = 0) -> Graphs:
    """Chains of one to eight operators, whose labels are what the terms say."""
    rng = np.random.default_rng(seed)
    sizes, boards = rng.integers(1, 9, count), len(CLOCKS)
    ptr = np.concatenate([[0], np.cumsum(sizes)])
    nodes = int(ptr[-1])
    features = rng.normal(size=(nodes, len(COLUMNS))).astype(np.float32)
    features[:, 1] = np.abs(features[:, 1]) + 8
    features[:, 2] = 7
    terms = rng.normal(size=(nodes, boards, len(TERM_COLUMNS))).astype(np.float32)
    for name, centre in CENTRES.items():
        own = TERM_COLUMNS.index(name)
        terms[:, :, own] = terms[:, :, own] * 0.7 + centre
    terms[:, :, TERM_COLUMNS.index("constant")] = 3
    pairs = [[(ptr[g] + i, ptr[g] + i + 1) for i in range(sizes[g] - 1)] for g in range(count)]
    edges = np.array([pair for graph in pairs for pair in graph], np.int64).reshape(-1, 2)
    values = physical(terms)
    sums = np.add.reduceat(values, ptr[:-1], 0)
    clock = np.tile(np.array(CLOCKS), (count, 1))
    vector = np.stack([np.log(clock / 1e8), rng.integers(0, 2, (count, boards))], 2).astype(np.float32)
    energy = np.tile(np.array([0.5, 15, 1.5, 300, 5], np.float32), (count, boards, 1))
    return Graphs(
        features, rng.integers(0, 3, nodes), ptr, edges[:, 0].copy(), edges[:, 1].copy(),
        np.abs(rng.normal(size=(len(edges), 2))).astype(np.float32), np.concatenate([[0], np.cumsum([len(p) for p in pairs])]),
        terms, vector, clock, np.tile([0, 1, 1], (count, 1)),
        sums[:, :, 0].astype(np.float32), np.maximum.reduceat(values[:, :, 1], ptr[:-1], 0).astype(np.float32),
        sums[:, :, 0] * clock / 1000, (values[:, :, 0] * np.array(CLOCKS) / 1000).astype(np.float32),
        np.zeros((count, boards), np.int64), sums[:, :, 2:].astype(np.float32), energy,
        [row(g, sizes[g]) for g in range(count)], META)


def row(g: int, operators: int) -> dict[str, str]:
    return {
        "id": f"g{g}", "space": SPACES[g % 3], "struct_hash": str(g // 2), "n_ops": str(operators), "macs": str(100 + g),
        "weight_bytes": str(10 + g)}


def save(data: Graphs, folder: Path) -> Path:
    """Writes what `eng/PerfSage.Dataset` would have written."""
    folder.mkdir()
    for name in ARRAYS:
        np.save(folder / f"{name}.npy", getattr(data, name))
    with open(folder / "graphs.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(data.rows[0]))
        writer.writeheader()
        writer.writerows(data.rows)
    (folder / "meta.json").write_text(json.dumps(data.meta), encoding="utf-8")
    return folder
