"""Small made-up graphs in the layout of the real arrays."""

from __future__ import annotations

import numpy as np

from training.arrays import Graphs

COLUMNS = ["a", "log.output_bytes", "log.live_kib", "constant", "log.base_ms.d0", "log.base_ms.d1", "log.encoded_bytes"]
META = {
    "schemaHash": "0" * 16, "nodeColumns": COLUMNS, "edgeColumns": ["schedule", "log.bytes"], "operatorKinds": ["UNKNOWN", "A", "B"],
    "devices": ["d0", "d1"], "clockHz": [5e8, 1e9], "sramLimitKiB": [1e9, 384.0], "residentColumns": ["live_kib", "live_kib"], "dataVersion": "test",
}


def graphs(count: int = 40, seed: int = 0) -> Graphs:
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 9, count)
    ptr = np.concatenate([[0], np.cumsum(sizes)])
    nodes = int(ptr[-1])
    features = rng.normal(size=(nodes, len(COLUMNS))).astype(np.float32)
    features[:, 1:3] = np.abs(features[:, 1:3]) + 1
    features[:, 6] = np.abs(features[:, 6]) + 5
    features[:, 3] = 7
    pairs = [[(ptr[g] + i, ptr[g] + i + 1) for i in range(sizes[g] - 1)] for g in range(count)]
    edges = np.array([pair for graph in pairs for pair in graph], np.int64).reshape(-1, 2)
    edge_ptr = np.concatenate([[0], np.cumsum([len(p) for p in pairs])])
    cycles = (np.exp(features[:, 4:6]) * np.array(META["clockHz"]) / 1000).astype(np.float32)
    total = np.stack([cycles[a:b].sum(0) for a, b in zip(ptr, ptr[1:])]).astype(np.float64)
    ms = (total * 1000 / np.array(META["clockHz"])).astype(np.float32)
    memory = np.stack([np.exp(features[a:b, 2]).max() - 1 for a, b in zip(ptr, ptr[1:])]).astype(np.float32)
    rows = [
        {"id": str(g), "space": "xyz"[g % 3], "struct_hash": str(g // 2), "n_ops": str(sizes[g]), "macs": str(100 + g), "weight_bytes": str(10 + g)}
        for g in range(count)]
    return Graphs(
        features, rng.integers(0, 3, nodes), ptr, edges[:, 0], edges[:, 1], np.abs(rng.normal(size=(len(edges), 2))).astype(np.float32), edge_ptr,
        ms, np.stack([memory, memory], 1), total, cycles, np.zeros((count, 2), np.int64), rows, META)
