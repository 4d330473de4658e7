"""Formulas: a line on MACs, and a regression per kind of operator and board that is stacked on the terms (after ANNETTE,
arXiv 2105.03176: a roofline model first, a statistical model of what it leaves second)."""

from __future__ import annotations

import numpy as np

from ..arrays import Graphs
from ..labels import judged
from ..split import Split
from .scores import graph_sums, operator_ms, physical_ms

RIDGE = 1.0
FACTOR_LIMIT = 3.0
LEAST_MS = 1e-6


def macs_line(graphs: Graphs, split: Split) -> np.ndarray:
    """[test graphs, B]: a + b * MACs per board, fitted to relative errors."""
    macs, rows = graphs.texts("macs").astype(float), judged(graphs, split.train)[:, :, 0]
    x = np.stack([macs, np.ones(len(macs))], 1)
    result = np.zeros((len(split.test), len(graphs.boards)))
    for board in range(len(graphs.boards)):
        own = split.train[rows[:, board]]
        y = graphs.latency_ms[own, board].astype(float)
        result[:, board] = x[split.test] @ np.linalg.lstsq(x[own] / y[:, None], np.ones(len(y)), rcond=None)[0]
    return result


def stacked(graphs: Graphs, split: Split) -> np.ndarray:
    """[test graphs, B]: per kind and board the physical time times a ridge regression of its log error on all terms."""
    train, test = graphs.node_rows(split.train), graphs.node_rows(split.test)
    base, label, parts = physical_ms(graphs, train), operator_ms(graphs, train), physical_ms(graphs, test)
    for kind in np.unique(graphs.op_type[train]):
        fit, use = np.flatnonzero(graphs.op_type[train] == kind), np.flatnonzero(graphs.op_type[test] == kind)
        if len(use) == 0:
            continue
        for board in range(len(graphs.boards)):
            known = fit[(label[fit, board] > LEAST_MS) & (base[fit, board] > LEAST_MS)]
            if len(known) < 10:
                continue
            x, centre, scale = standard(graphs.terms[train[known], board].astype(float))
            y = np.log(label[known, board] / base[known, board])
            weight = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ y)
            other = np.c_[(graphs.terms[test[use], board] - centre) * scale, np.ones(len(use))]
            parts[use, board] *= np.exp(np.clip(other @ weight, -FACTOR_LIMIT, FACTOR_LIMIT))
    return graph_sums(graphs, split.test, parts)


def standard(values: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Standardised columns and a one; columns that do not vary become 0."""
    centre, deviation = values.mean(0), values.std(0)
    scale = np.where(deviation > 1e-4, 1 / np.maximum(deviation, 1e-4), 0)
    return np.c_[(values - centre) * scale, np.ones(len(values))], centre, scale
