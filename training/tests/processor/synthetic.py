"""Small made-up measurements: chains of operators whose time is that of rates that are known."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from training.processor.arrays import Measured
from training.processor.boards import Board
from training.processor.kernels import FIELDS, UNIT_MS
from training.processor.network import DEVICE_COLUMNS, EMBEDDING
from training.processor.terms import COLUMNS

KERNELS = [
    {"id": name, "relative": relative, "required": name in ("pointwise", "conv-3x3", "add")} for name, relative in (
        ("pointwise", None), ("conv-3x3-wide", "conv-3x3"), ("conv-3x3", None), ("add", None), ("pad", "add"), ("softmax", "pad"), ("view", None),
        ("conv-3x3-small", "conv-3x3"), ("stem", "conv-3x3"), ("stem-large", "stem"))]
POINTWISE, WIDE, CONV, ADD, PAD, SOFTMAX, VIEW, SMALL, STEM, LARGE_STEM = range(len(KERNELS))
PRECISIONS = ["float32", "float16", "int8"]
FLOAT, HALF, INT8 = range(len(PRECISIONS))
META = {
    "schemaHash": "0" * 16, "nodeColumns": ["a", "unread", "b"], "unreadColumns": ["unread"], "edgeColumns": ["log.bytes"],
    "termColumns": COLUMNS, "deviceColumns": DEVICE_COLUMNS, "operatorKinds": ["UNKNOWN", "A", "B"], "groups": ["cpu", "gpu"],
    "kernels": KERNELS, "precisions": PRECISIONS, "work": ["calls", "macs", "inputs", "outputs", "weights", "patches", "depth"]}
# [K, Q] in FIELDS' units; of what nobody runs there is none.
TRUE = np.array([
    [4.0, 50, 100, 200, 0, 0, 0], [2.0, 30, 0, 100, 50, 0, 0], [3.0, 40, 0, 150, 60, 0, 0], [1.0, 0, 300, 300, 0, 0, 0],
    [2.0, 0, 200, 200, 0, 0, 0], *[[0.0] * len(FIELDS)] * 5])
OVERHEAD_MS = {"cpu": 0.0, "gpu": 0.5}
INT8_SPEED, WATTS = 0.4, 2.5
ARCHITECTURES = ("aa", "bb", "cc", "dd", "ee")


def profile(name: str, unit: str, precisions: list[str], threads: int = 1) -> dict:
    return {
        "id": name, "family": "processor", "precision": precisions, "labels": {"source": "made-up", "column": f"made.{name}"},
        "overheadMs": 0.0, "processor": {"unit": unit, "runtime": "none", "threads": threads, "rates": {}, "embedding": [0.0] * EMBEDDING, "trust": 0.0}}


def boards(folder: Path = Path()) -> list[Board]:
    """A CPU with both precisions, a GPU, and a CPU with energy that ran cells alone."""
    return [
        Board(folder / f"{p['id']}.json", p) for p in (
            profile("p-cpu", "cpu", ["float32", "int8"]), profile("p-gpu", "gpu", ["float32"]), profile("q-cpu", "cpu", ["float32"], 4))]


def graphs(networks: int = 24, cells: int = 40, seed: int = 0) -> Measured:
    """Networks (source qed) of five architectures, then cells; every second graph in int8. The times of a GPU's operators are known
    for networks."""
    rng = np.random.default_rng(seed)
    count, own = networks + cells, boards()
    sizes = rng.integers(1, 7, count)
    ptr, edge_ptr = (np.concatenate([[0], np.cumsum(s)]) for s in (sizes, sizes - 1))
    nodes, place = int(ptr[-1]), np.repeat(np.arange(count), sizes)
    kernel = rng.choice([POINTWISE, WIDE, CONV, ADD, PAD, VIEW], nodes)
    precision = np.where(place % 2 == 0, FLOAT, INT8)
    work = np.concatenate([np.ones((nodes, 1)), rng.integers(1, 1000, (nodes, 6)) * np.array([1e5, 100, 100, 10, 100, 1])], 1)
    timed = work * (TRUE * UNIT_MS)[kernel]
    # On CPUs, both kinds of 3x3 take the same.
    on_cpu = work * (TRUE * UNIT_MS)[np.where(kernel == WIDE, CONV, kernel)]
    latency, energy, operators = (np.full((rows, len(own)), np.nan, np.float32) for rows in (count, count, nodes))
    is_network = np.arange(count) < networks
    for g in range(count):
        rows, is_float = slice(ptr[g], ptr[g + 1]), g % 2 == 0
        latency[g, 0] = on_cpu[rows].sum() * (1 if is_float else INT8_SPEED)
        if is_float:
            latency[g, 1] = timed[rows].sum() + OVERHEAD_MS["gpu"]
            operators[rows, 1] = timed[rows].sum(1) if is_network[g] else np.nan
            if not is_network[g]:
                latency[g, 2] = on_cpu[rows].sum() * 3
                energy[g, 2] = latency[g, 2] * WATTS
    # An operator that takes no time was not timed.
    operators[operators == 0] = np.nan
    latency[latency == 0] = np.nan
    rows = [
        {"id": f"g{g}", "source": "qed" if is_network[g] else "cells", "space": "s",
         "family": ARCHITECTURES[g % 5] if is_network[g] else f"cell{(g - networks) // 2}"} for g in range(count)]
    chains = np.concatenate([np.arange(ptr[g], ptr[g + 1] - 1) for g in range(count)])
    return Measured(
        rng.normal(size=(nodes, 3)).astype(np.float32), rng.integers(0, 3, nodes), ptr, chains, chains + 1,
        rng.normal(size=(len(chains), 1)).astype(np.float32), edge_ptr, kernel, precision, work, latency, energy, operators, rows,
        META, own)


def save(data: Measured, folder: Path, chosen: slice = slice(None)) -> Path:
    """Writes what `eng/PerfSage.Dataset export-measured` would have written, of graphs that follow each other."""
    first, last, _ = chosen.indices(data.count)
    nodes, edges = (slice(ptr[first], ptr[last]) for ptr in (data.node_ptr, data.edge_ptr))
    labels = sorted(b.label(p) for b in data.boards for p in b.precisions)
    precision = data.graph_precision()

    def by_label(values: np.ndarray, own: np.ndarray) -> np.ndarray:
        result = np.full((len(values), len(labels)), np.nan)
        for b, board in enumerate(data.boards):
            for p in board.precisions:
                result[:, labels.index(board.label(p))] = np.where(own == PRECISIONS.index(p), values[:, b], np.nan)
        return result

    arrays = {
        "node_features": data.node_features[nodes], "op_type": data.op_type[nodes], "node_ptr": data.node_ptr[first:last + 1] - data.node_ptr[first],
        "edge_src": data.edge_src[edges] - data.node_ptr[first], "edge_dst": data.edge_dst[edges] - data.node_ptr[first],
        "edge_features": data.edge_features[edges], "edge_ptr": data.edge_ptr[first:last + 1] - data.edge_ptr[first],
        "kernel": data.kernel[nodes], "precision": data.precision[nodes], "work": data.work[nodes],
        "latency_ms": by_label(data.latency_ms[chosen], precision[chosen]), "energy_mj": by_label(data.energy_mj[chosen], precision[chosen]),
        "op_ms": by_label(data.op_ms[nodes], precision[data.graph_of[nodes]])}
    folder.mkdir(parents=True)
    for name, values in arrays.items():
        np.save(folder / f"{name}.npy", values)
    with open(folder / "graphs.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(data.rows[0]))
        writer.writeheader()
        writer.writerows(data.rows[chosen])
    (folder / "meta.json").write_text(json.dumps({**data.meta, "labels": labels}), encoding="utf-8")
    return folder


def table(*rows: tuple[int, int, list[float]]) -> np.ndarray:
    """[P, K, Q] with rows (precision, kernel, rates), NaN elsewhere."""
    result = np.full((len(PRECISIONS), len(KERNELS), len(FIELDS)), np.nan)
    for p, k, values in rows:
        result[p, k] = values
    return result
