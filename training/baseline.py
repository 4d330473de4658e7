"""What formulas reach: the terms alone, and the best of three linear fits on MACs, weight bytes and operators."""

from __future__ import annotations

import numpy as np

from .arrays import Graphs
from .energy import parts_mj
from .labels import judged, labels
from .outputs import FIRST_COUNT, LATENCY, MEMORY, OFFSETS, TERMS
from .split import Split

LEAST_MS = 1e-9
WEIGHT_LIMITS = (0.5, 2.0)


def terms_alone(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    """[G, B, 3] of METRICS: what the cost model says without a network."""
    columns, sizes = [graphs.term(name) for name in TERMS], graphs.operators(chosen)
    parts = np.maximum(np.exp(graphs.terms[graphs.node_rows(chosen)][:, :, columns].astype(float)) - OFFSETS, 0)
    starts = np.cumsum(sizes) - sizes
    sums = np.add.reduceat(parts, starts, 0)
    peak = np.maximum.reduceat(parts[:, :, MEMORY], starts, 0)
    energy = parts_mj(sums[:, :, LATENCY], sums[:, :, FIRST_COUNT:], graphs.energy[chosen].astype(float)).sum(-1)
    return np.stack([sums[:, :, LATENCY], energy, peak], 2)


def board_weights(graphs: Graphs, split: Split) -> np.ndarray:
    """[boards of the split]: how much the terms leave to learn of a board's latency, as a share of the mean over boards, within limits:
    every board is to be seen, and none alone."""
    label, rows = labels(graphs, split.train)[:, split.boards, LATENCY], judged(graphs, split.train)[:, split.boards, LATENCY]
    terms = terms_alone(graphs, split.train)[:, split.boards, LATENCY]
    error = np.abs(np.log(np.maximum(terms, LEAST_MS) / np.where(rows, label, 1)))
    mean = np.where(rows, error, 0).sum(0) / np.maximum(rows.sum(0), 1)
    return np.clip(mean / max(mean.mean(), LEAST_MS), *WEIGHT_LIMITS)


def linear_mape(graphs: Graphs, fit_on: np.ndarray, test_on: np.ndarray, board: int) -> float:
    """Percent of latency; the fit with the lowest error on the test rows is the one that counts, in the baseline's favour."""
    train, test = (part[judged(graphs, part)[:, board, LATENCY]] for part in (fit_on, test_on))
    x, y = regressors(graphs, train), graphs.latency_ms[train, board].astype(float)
    target = graphs.latency_ms[test, board].astype(float)

    def error(predicted: np.ndarray) -> float:
        return float(100 * np.abs(predicted / target - 1).mean())

    plain = np.linalg.lstsq(x, y, rcond=None)[0]
    relative = np.linalg.lstsq(x / y[:, None], np.ones(len(y)), rcond=None)[0]
    absolute = relative
    for _ in range(50):
        # Iteratively reweighted: the minimum of the mean absolute relative error itself.
        weight = 1 / np.sqrt(np.maximum(np.abs(x @ absolute / y - 1), 1e-3))
        absolute = np.linalg.lstsq(x / y[:, None] * weight[:, None], weight, rcond=None)[0]
    return min(error(regressors(graphs, test) @ c) for c in (plain, relative, absolute))


def regressors(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    columns = [graphs.texts(name)[chosen].astype(float) for name in ("macs", "weight_bytes", "n_ops")]
    return np.stack([*columns, np.ones(len(chosen))], 1)
