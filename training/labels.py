"""The K = 2 x devices columns that are predicted, their labels, and which of those are large enough for a percentage."""

from __future__ import annotations

import numpy as np

from .arrays import Graphs

# Below this an inference is a few commands long, and a percentage means little.
SMALL_CYCLES = 2000.0
SMALL_KIB = 1.0


def columns(graphs: Graphs) -> list[str]:
    return [f"{d}/latencyMs" for d in graphs.devices] + [f"{d}/peakMemoryKiB" for d in graphs.devices]


def labels(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    """[G, K]: latency in ms on each device, then peak memory in KiB on each."""
    return np.concatenate([graphs.latency_ms[chosen], graphs.peak_memory_kib[chosen]], 1)


def judged(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    """[G, K]: graphs that leave nothing to the CPU and take more than SMALL_CYCLES, for memory also at least SMALL_KIB; the
    others have no meaningful percentage."""
    rows = (graphs.cpu_ops[chosen] == 0) & (graphs.cycles_total[chosen] > SMALL_CYCLES)
    return np.concatenate([rows, rows & (graphs.peak_memory_kib[chosen] >= SMALL_KIB)], 1)
