"""Which kernels a unit tells apart, and what they have to do."""

from __future__ import annotations

import numpy as np

from .arrays import Measured

# In the order of meta "work", and what one of them is in milliseconds.
FIELDS = ["callUs", "psPerMac", "psPerInput", "psPerOutput", "psPerWeight", "psPerPatch", "nsPerDepth"]
UNIT_MS = np.array([1e-3, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 1e-6])
# Kernels that only one kind of unit tells apart, which one, and the kernel that computes their operators elsewhere.
ONLY_ON = {"conv-3x3-wide": ("gpu", "conv-3x3"), "conv-3x3-small": ("gpu", "conv-3x3"), "stem-large": ("cpu", "stem")}


def kernels_of(graphs: Measured, b: int) -> np.ndarray:
    """[N]: by which kernel's rates an operator is priced on the board."""
    kernel = graphs.kernel.copy()
    for only, other in merged(graphs, b).items():
        kernel[graphs.kernel == only] = other
    return kernel


def merged(graphs: Measured, b: int) -> dict[int, int]:
    """Kernels that the board does not tell apart from others."""
    ids = [k["id"] for k in graphs.meta["kernels"]]
    return {ids.index(only): ids.index(other) for only, (unit, other) in ONLY_ON.items() if unit != graphs.boards[b].unit}


def used(unit: str) -> np.ndarray:
    """[Q]: whether a unit of the kind has a rate of the field. CPUs copy patches and have no lanes to spare; elsewhere it is the other way round."""
    return np.array(FIELDS) != ("nsPerDepth" if unit == "cpu" else "psPerPatch")


def relatives(graphs: Measured, shown: np.ndarray) -> np.ndarray:
    """[K]: each kernel, or the nearest of its line that shows."""
    ids = [k["id"] for k in graphs.meta["kernels"]]
    nearest = []
    for k in range(len(ids)):
        own = k
        while not shown[own] and graphs.meta["kernels"][own]["relative"] is not None:
            own = ids.index(graphs.meta["kernels"][own]["relative"])
        nearest.append(own)
    return np.array(nearest)


def work(graphs: Measured, nodes: np.ndarray, b: int) -> np.ndarray:
    """[nodes, Q], 0 where the board has no rate of a field."""
    return graphs.work[nodes] * used(graphs.boards[b].unit)


def totals(graphs: Measured, rows: np.ndarray, kernels: np.ndarray, b: int) -> np.ndarray:
    """[rows, K, Q]: work of each graph by kernel."""
    nodes = graphs.node_rows(rows)
    place = np.repeat(np.arange(len(rows)), graphs.operators(rows))
    design = np.zeros((len(rows), len(graphs.meta["kernels"]), len(FIELDS)))
    np.add.at(design, (place, kernels[nodes]), work(graphs, nodes, b))
    return design
