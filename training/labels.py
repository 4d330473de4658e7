"""The metrics that are judged, their labels, and which of those are large enough for a percentage."""

from __future__ import annotations

import numpy as np

from .arrays import RANDOM_BOARD, Graphs
from .energy import parts_mj, predicted_mj
from .outputs import LATENCY, MEMORY

METRICS = ["latencyMs", "energyMj", "peakMemoryKiB"]
# Below this an inference is a few commands long, and a percentage means little.
SMALL_CYCLES = 2000.0
SMALL_KIB = 1.0
# Spaces of parts; the graphs of the others are networks.
PART_SPACES = ("micro", "single")


def columns(graphs: Graphs) -> list[str]:
    """What has an interval: each metric in each device group that some board is of; no energy where no board has coefficients."""
    everything = np.arange(graphs.count)
    rows = judged(graphs, everything)
    return [
        f"{group}/{metric}" for g, group in enumerate(graphs.groups) for m, metric in enumerate(METRICS)
        if (rows[:, :, m] & (graphs.group == g)).any()]


def labels(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    """[G, B, 3] of METRICS; energy is that of the labelled counts."""
    latency = graphs.latency_ms[chosen].astype(float)
    energy = parts_mj(latency, graphs.counts[chosen].astype(float), graphs.energy[chosen].astype(float)).sum(-1)
    return np.stack([latency, energy, graphs.peak_memory_kib[chosen].astype(float)], 2)


def metrics(graphs: Graphs, chosen: np.ndarray, predicted: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Prediction and spread [G, B, 3] of METRICS, from the network's outputs [G, B, K]; no energy (NaN) without coefficients."""
    prediction, spread = predicted["prediction"].astype(float), predicted["spread"].astype(float)
    energy, energy_spread = predicted_mj(prediction, spread, graphs.energy[chosen].astype(float))
    return (
        np.stack([prediction[:, :, LATENCY], energy, prediction[:, :, MEMORY]], 2),
        np.stack([spread[:, :, LATENCY], energy_spread, spread[:, :, MEMORY]], 2))


def judged(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    """[G, B, 3]: graphs that leave nothing to the CPU and take more than SMALL_CYCLES, for memory also at least SMALL_KIB; the
    others have no meaningful percentage."""
    label = labels(graphs, chosen)
    rows = (graphs.cpu_ops[chosen] == 0) & (graphs.cycles_total[chosen] > SMALL_CYCLES) & (label[:, :, 0] > 0)
    return np.stack([rows, rows & (label[:, :, 1] > 0), rows & (label[:, :, 2] >= SMALL_KIB)], 2)


def fixed_boards(graphs: Graphs) -> np.ndarray:
    """[B]: which boards exist."""
    return np.array([board != RANDOM_BOARD for board in graphs.boards])


def space_sets(spaces: np.ndarray) -> dict[str, np.ndarray]:
    """Rows of each space, of the spaces of networks, of those of parts, and all."""
    parts = np.isin(spaces, PART_SPACES)
    sets = {"all": np.ones(len(spaces), bool), "networks": ~parts, "parts": parts}
    return {**sets, **{space: spaces == space for space in sorted(set(spaces))}}
