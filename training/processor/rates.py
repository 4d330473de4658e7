"""Rates of kernels from measured totals and, of GPUs, from measured operators: non-negative least squares of relative errors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import nnls

from .arrays import Measured
from .boards import Board

# In the order of meta "work", and what one of them is in milliseconds.
FIELDS = ["callUs", "psPerMac", "psPerInput", "psPerOutput", "psPerWeight", "nsPerDepth"]
UNIT_MS = np.array([1e-3, 1e-9, 1e-9, 1e-9, 1e-9, 1e-6])
# Of a total, for a kernel to be told from what is beside it.
LEAST_SHOWN = 0.02
# Of the rate that kernels have in common.
LEAST_SHARE = 0.02
# Calls, multiply-accumulates and outputs.
SHARED = [0, 1, 3]
# Of the ridge: the best of 0.03, 0.1, 0.3 and 1 where architectures are left out.
PENALTY = 0.3
LEAST_OPERATORS = 8
# Kernels that only GPUs tell apart, and the one that computes their operators elsewhere.
ONLY_ON_GPU = {"conv-3x3-wide": "conv-3x3"}


@dataclass
class Rates:
    """[P, K, Q] in FIELDS' units, NaN where a kernel was not measured in a precision; milliseconds of an inference that are no operator's."""

    table: np.ndarray
    overhead_ms: float


def fit(graphs: Measured, chosen: np.ndarray, b: int) -> Rates:
    """Of one board, from the chosen graphs."""
    board, meta = graphs.boards[b], graphs.meta
    table = np.full((len(meta["precisions"]), len(meta["kernels"]), len(FIELDS)), np.nan)
    overheads = []
    own = graphs.graph_precision()[chosen]
    for name in board.precisions:
        p = meta["precisions"].index(name)
        rows = chosen[(own == p) & (graphs.latency_ms[chosen, b] > 0)]
        if len(rows) == 0:
            raise ValueError(f"{board.id} has no measurement in {name} ({board.label(name)})")
        table[p], overhead = fit_precision(graphs, rows, b)
        overheads.append(overhead)
    return Rates(table, float(np.mean(overheads)))


def fit_precision(graphs: Measured, rows: np.ndarray, b: int) -> tuple[np.ndarray, float]:
    """[K, Q] rates of FIELDS, and the overhead."""
    kernels, label = kernels_of(graphs, b), graphs.latency_ms[rows, b].astype(float)
    values, _ = fit_kernels(graphs, rows, b, kernels, label)
    shown = measured(graphs, rows, b, kernels, values, label)
    # Once more, with the operators of kernels that do not show at the rates that stand for them.
    values, overhead = fit_kernels(graphs, rows, b, relatives(graphs, shown)[kernels], label)
    values[~shown] = np.nan
    for only, other in ONLY_ON_GPU.items():
        if graphs.boards[b].unit != "gpu":
            values[index_of(graphs, only)] = values[index_of(graphs, other)]
    return values / UNIT_MS, overhead


def fit_kernels(graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray, label: np.ndarray) -> tuple[np.ndarray, float]:
    """[K, Q] milliseconds a unit of work, and the overhead."""
    by_operator = operator_rates(graphs, rows, b, kernels)
    if by_operator is None:
        return total_rates(totals(graphs, rows, kernels), label, graphs.boards[b].unit != "cpu")
    return corrected(graphs, rows, b, kernels, by_operator, label)


def kernels_of(graphs: Measured, b: int) -> np.ndarray:
    """[N]: by which kernel's rates an operator is priced on the board."""
    kernel = graphs.kernel.copy()
    if graphs.boards[b].unit != "gpu":
        for only, other in ONLY_ON_GPU.items():
            kernel[kernel == index_of(graphs, only)] = index_of(graphs, other)
    return kernel


def index_of(graphs: Measured, kernel: str) -> int:
    return [k["id"] for k in graphs.meta["kernels"]].index(kernel)


def measured(
    graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray, values: np.ndarray, label: np.ndarray
) -> np.ndarray:
    """[K]: kernels whose time shows in some total, or that were timed on their own; those that stand for others always count."""
    design, nodes = totals(graphs, rows, kernels), graphs.node_rows(rows)
    likely = np.maximum(values, common(design, label))
    share = ((design * likely).sum(2) / label[:, None]).max(0)
    timed = np.bincount(kernels[nodes], graphs.op_ms[nodes, b] > 0, len(share)) >= LEAST_OPERATORS
    required = np.array([k["required"] for k in graphs.meta["kernels"]])
    return (share >= LEAST_SHOWN) | timed | required


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


def totals(graphs: Measured, rows: np.ndarray, kernels: np.ndarray) -> np.ndarray:
    """[rows, K, Q]: work of each graph by kernel."""
    nodes = graphs.node_rows(rows)
    place = np.repeat(np.arange(len(rows)), graphs.operators(rows))
    design = np.zeros((len(rows), len(graphs.meta["kernels"]), len(FIELDS)))
    np.add.at(design, (place, kernels[nodes]), graphs.work[nodes])
    return design


def total_rates(design: np.ndarray, label: np.ndarray, has_overhead: bool) -> tuple[np.ndarray, float]:
    """[K, Q] milliseconds a unit of work, and the overhead."""
    flat, prior = design.reshape(len(design), -1), common(design, label).reshape(-1)
    if has_overhead:
        flat, prior = np.concatenate([flat, np.ones((len(flat), 1))], 1), np.append(prior, 0)
    solved = solve(flat, label, PENALTY, prior=prior)
    overhead = float(solved[-1]) if has_overhead else 0.0
    # Nothing is free: what a fit leaves at 0, other columns stand in for, on the models that were measured.
    return np.maximum(solved[: design[0].size], LEAST_SHARE * prior[: design[0].size]).reshape(design.shape[1:]), overhead


def common(design: np.ndarray, label: np.ndarray) -> np.ndarray:
    """[K, Q]: the rates that all kernels would share. What measurements do not tell of a kernel is drawn towards them, not towards 0: a
    kernel that takes next to nothing of every measured model is not free."""
    shared = solve(design[:, :, SHARED].sum(1), label, 0.0)
    result = np.zeros(design.shape[1:])
    result[:, SHARED] = shared
    return result


def solve(
    flat: np.ndarray, label: np.ndarray, penalty: float, weight: np.ndarray | float = 1.0, prior: np.ndarray | None = None
) -> np.ndarray:
    """Not negative; each column scaled by its largest share of a label. Weights [rows] are of relative errors."""
    weight = np.broadcast_to(weight, label.shape)
    relative = flat / label[:, None] * weight[:, None]
    scale = relative.max(0)
    used = scale > 0
    drawn = np.zeros(len(scale)) if prior is None else prior * scale
    rows = np.vstack([relative[:, used] / scale[used], penalty * np.eye(int(used.sum()))])
    values, _ = nnls(rows, np.concatenate([weight, penalty * drawn[used]]), maxiter=100_000)
    result = np.zeros(flat.shape[1])
    result[used] = values / scale[used]
    return result


def operator_rates(graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray) -> np.ndarray | None:
    """[K, Q] from operators that were timed on their own; None where none was."""
    nodes = graphs.node_rows(rows)
    timed = nodes[graphs.op_ms[nodes, b] > 0]
    if len(timed) == 0:
        return None
    result = np.zeros((len(graphs.meta["kernels"]), len(FIELDS)))
    for k in range(len(result)):
        own = timed[kernels[timed] == k]
        if len(own) >= LEAST_OPERATORS:
            label = graphs.op_ms[own, b].astype(float)
            result[k] = solve(graphs.work[own], label, 0.02, np.sqrt(label / np.median(label)))
    return result


def corrected(
    graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray, by_operator: np.ndarray, label: np.ndarray
) -> tuple[np.ndarray, float]:
    """Of operators' rates and totals: a total is the operators' time, stretched, a dispatch for each, and what operators that nobody
    timed write."""
    nodes = graphs.node_rows(rows)
    place = np.repeat(np.arange(len(rows)), graphs.operators(rows))
    timed = graphs.op_ms[nodes, b] > 0
    own = (graphs.work[nodes] * by_operator[kernels[nodes]]).sum(1)

    def per_graph(values: np.ndarray) -> np.ndarray:
        return np.bincount(place, values, len(rows))

    flat = np.stack([
        per_graph(own * timed), per_graph(timed.astype(float)), per_graph((~timed).astype(float)),
        per_graph(graphs.work[nodes, 3] * ~timed), np.ones(len(rows))], 1)
    stretch, dispatch, other_call, other_output, overhead = solve(flat, label, 0.01)
    values = by_operator * stretch
    measured = by_operator.any(1)
    values[measured, 0] += dispatch
    values[~measured, 0], values[~measured, 3] = other_call, other_output
    return np.maximum(values, LEAST_SHARE * common(totals(graphs, rows, kernels), label)), float(overhead)
