"""Rates of kernels from measured totals and, of GPUs, from measured operators: non-negative least squares of relative errors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Measured
from .kernels import FIELDS, UNIT_MS, kernels_of, merged, relatives, totals, work
from .least_squares import robust, solve

# Of a total, for a kernel to be told from what is beside it.
LEAST_SHOWN = 0.02
# Of the rate that kernels have in common.
LEAST_SHARE = 0.02
# Calls, multiply-accumulates and outputs.
SHARED = [0, 1, 3]
# Of the call that kernels have in common. Where all models that were measured have about the same of a kernel, what it takes for its size
# could as well be taken by the call, and a small model would pay for a large one.
MOST_CALLS = 2.0
# Of the ridge: the best of 0.03, 0.1, 0.3 and 1 where architectures are left out.
PENALTY = 0.3
LEAST_OPERATORS = 8


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
    for only, other in merged(graphs, b).items():
        values[only] = values[other]
    return values / UNIT_MS, overhead


def fit_kernels(graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray, label: np.ndarray) -> tuple[np.ndarray, float]:
    """[K, Q] milliseconds a unit of work, and the overhead."""
    by_operator = operator_rates(graphs, rows, b, kernels)
    if by_operator is None:
        return total_rates(totals(graphs, rows, kernels, b), label, graphs.boards[b].unit != "cpu")
    return corrected(graphs, rows, b, kernels, by_operator, label)


def measured(
    graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray, values: np.ndarray, label: np.ndarray
) -> np.ndarray:
    """[K]: kernels whose time shows in some total, or that were timed on their own; those that stand for others always count."""
    design, nodes = totals(graphs, rows, kernels, b), graphs.node_rows(rows)
    likely = np.maximum(values, common(design, label))
    share = ((design * likely).sum(2) / label[:, None]).max(0)
    timed = np.bincount(kernels[nodes], graphs.op_ms[nodes, b] > 0, len(share)) >= LEAST_OPERATORS
    required = np.array([k["required"] for k in graphs.meta["kernels"]])
    return (share >= LEAST_SHOWN) | timed | required


def total_rates(design: np.ndarray, label: np.ndarray, has_overhead: bool) -> tuple[np.ndarray, float]:
    """[K, Q] milliseconds a unit of work, and the overhead."""
    flat, prior = design.reshape(len(design), -1), common(design, label).reshape(-1)
    if has_overhead:
        flat, prior = np.concatenate([flat, np.ones((len(flat), 1))], 1), np.append(prior, 0)
    solved = bounded(flat, label, prior, MOST_CALLS * prior[0])
    overhead = float(solved[-1]) if has_overhead else 0.0
    # Nothing is free: what a fit leaves at 0, other columns stand in for, on the models that were measured.
    return np.maximum(solved[: design[0].size], LEAST_SHARE * prior[: design[0].size]).reshape(design.shape[1:]), overhead


def bounded(flat: np.ndarray, label: np.ndarray, prior: np.ndarray, most: float) -> np.ndarray:
    """`robust`, no call above `most`, unless that is 0: what exceeds it stays there, and the rest is fitted again."""
    is_call = np.arange(flat.shape[1]) % len(FIELDS) == 0
    # The overhead is no kernel's.
    is_call[flat.shape[1] - flat.shape[1] % len(FIELDS):] = False
    held = np.zeros(flat.shape[1], bool)
    while True:
        solved = robust(flat * ~held, label, PENALTY, prior=prior, known=flat @ held * most) + held * most
        above = is_call & ~held & (solved > most)
        if most <= 0 or not above.any():
            return solved
        held |= above


def common(design: np.ndarray, label: np.ndarray) -> np.ndarray:
    """[K, Q]: the rates that all kernels would share. What measurements do not tell of a kernel is drawn towards them, not towards 0: a
    kernel that takes next to nothing of every measured model is not free."""
    shared = solve(design[:, :, SHARED].sum(1), label, 0.0)
    result = np.zeros(design.shape[1:])
    result[:, SHARED] = shared
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
            result[k] = robust(work(graphs, own, b), label, 0.02, np.sqrt(label / np.median(label)))
    return result


def corrected(
    graphs: Measured, rows: np.ndarray, b: int, kernels: np.ndarray, by_operator: np.ndarray, label: np.ndarray
) -> tuple[np.ndarray, float]:
    """Of operators' rates and totals: a total is the operators' time, stretched, a dispatch for each, and what operators that nobody
    timed write."""
    nodes = graphs.node_rows(rows)
    place = np.repeat(np.arange(len(rows)), graphs.operators(rows))
    timed = graphs.op_ms[nodes, b] > 0
    own = (work(graphs, nodes, b) * by_operator[kernels[nodes]]).sum(1)

    def per_graph(values: np.ndarray) -> np.ndarray:
        return np.bincount(place, values, len(rows))

    flat = np.stack([
        per_graph(own * timed), per_graph(timed.astype(float)), per_graph((~timed).astype(float)),
        per_graph(graphs.work[nodes, 3] * ~timed), np.ones(len(rows))], 1)
    stretch, dispatch, other_call, other_output, overhead = robust(flat, label, 0.01)
    values = by_operator * stretch
    measured = by_operator.any(1)
    values[measured, 0] += dispatch
    values[~measured, 0], values[~measured, 3] = other_call, other_output
    return np.maximum(values, LEAST_SHARE * common(totals(graphs, rows, kernels, b), label)), float(overhead)
