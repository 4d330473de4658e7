"""Small made-up graphs in the layout of the real arrays."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from training.arrays import Graphs

COLUMNS = [
    "a", "log.output_bytes", "log.live_kib", "constant", "log.base_ms.d0", "log.base_ms.d1", "log.encoded_bytes",
    "log.inner_kib", "log.outer_kib"]
CONSTANT = COLUMNS.index("constant")
BASE = slice(4, 6)
META = {
    "schemaHash": "0" * 16, "nodeColumns": COLUMNS, "edgeColumns": ["schedule", "log.bytes"],
    "operatorKinds": ["UNKNOWN", "A", "B"], "devices": ["d0", "d1"], "clockHz": [5e8, 1e9], "sramLimitKiB": [1e9, 384.0],
    "residentColumns": ["outer_kib", "inner_kib"], "dataVersion": "test",
}
ARRAYS = (
    "node_features", "op_type", "node_ptr", "edge_src", "edge_dst", "edge_features", "edge_ptr", "latency_ms",
    "peak_memory_kib", "cycles_total", "op_cycles", "cpu_ops")


def graphs(count: int = 40, seed: int = 0) -> Graphs:
    """Chains of one to eight operators; latency is the sum of the base columns, memory the largest of the live column."""
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 9, count)
    ptr = np.concatenate([[0], np.cumsum(sizes)])
    nodes = int(ptr[-1])
    features = node_features(rng, nodes)
    pairs = [[(ptr[g] + i, ptr[g] + i + 1) for i in range(sizes[g] - 1)] for g in range(count)]
    edges = np.array([pair for graph in pairs for pair in graph], np.int64).reshape(-1, 2)
    edge_ptr = np.concatenate([[0], np.cumsum([len(p) for p in pairs])])
    cycles = (np.exp(features[:, BASE]) * np.array(META["clockHz"]) / 1000).astype(np.float32)
    total = np.stack([cycles[a:b].sum(0) for a, b in zip(ptr, ptr[1:])]).astype(np.float64)
    ms = (total * 1000 / np.array(META["clockHz"])).astype(np.float32)
    memory = np.stack([np.exp(features[a:b, 2]).max() - 1 for a, b in zip(ptr, ptr[1:])]).astype(np.float32)
    return Graphs(
        features, rng.integers(0, 3, nodes), ptr, edges[:, 0], edges[:, 1],
        np.abs(rng.normal(size=(len(edges), 2))).astype(np.float32), edge_ptr,
        ms, np.stack([memory, memory], 1), total, cycles, np.zeros((count, 2), np.int64),
        [row(g, sizes[g]) for g in range(count)], META)


def node_features(rng: np.random.Generator, nodes: int) -> np.ndarray:
    features = rng.normal(size=(nodes, len(COLUMNS))).astype(np.float32)
    features[:, 1:3] = np.abs(features[:, 1:3]) + 1
    features[:, CONSTANT] = 7
    features[:, 6] = np.abs(features[:, 6]) + 5
    features[:, 7] = features[:, 2] * 0.5
    features[:, 8] = features[:, 2] * 0.75
    return features


def row(g: int, operators: int) -> dict[str, str]:
    return {
        "id": f"g{g}", "space": "xyz"[g % 3], "struct_hash": str(g // 2), "n_ops": str(operators), "macs": str(100 + g),
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
