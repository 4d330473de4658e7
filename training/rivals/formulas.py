"""Formulas: a line on MACs, the roofline, and a regression per kind of operator and board that is stacked on either (after ANNETTE,
arXiv 2105.03176: a roofline model first, a statistical model of what it leaves second)."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..arrays import Graphs
from ..labels import judged
from ..split import Split
from .scores import graph_sums, operator_ms, physical_ms

RIDGE = 1.0
FACTOR_LIMIT = 3.0
LEAST_MS = 1e-6
LEAST_ROWS = 10


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


def roofline(graphs: Graphs, split: Split) -> np.ndarray:
    """[test graphs, B]: the roofline alone."""
    return graph_sums(graphs, split.test, roofline_ms(graphs, graphs.node_rows(split.test)).max(2))


def roofline_ms(graphs: Graphs, rows: np.ndarray) -> np.ndarray:
    """[N, B, 3] milliseconds of the MACs at full use of the array, of the feature maps over the SRAM port, of the weights over the
    external port (Williams et al., doi 10.1145/1498765.1498785); an operator takes the longest."""
    owner = np.repeat(np.arange(graphs.count), np.diff(graphs.node_ptr))[rows]
    vector = graphs.device_vector[owner]

    def size(name: str) -> np.ndarray:
        return np.expm1(graphs.node_features[rows, graphs.column(name)].astype(float))[:, None]

    def of_board(name: str) -> np.ndarray:
        return np.expm1(vector[:, :, graphs.meta["deviceColumns"].index(name)].astype(float))

    cycles = np.stack([
        size("log.macs") / of_board("log.macs_per_cycle"),
        (size("log.input_bytes") + size("log.output_bytes")) / (of_board("log.sram_bytes_per_100_cycles") / 100),
        size("log.weight_bytes") / (of_board("log.external_bytes_per_100_cycles") / 100)], 2)
    return cycles * 1000 / graphs.clock_hz[owner][:, :, None]


def stacked_roofline(graphs: Graphs, split: Split) -> np.ndarray:
    """[test graphs, B]: stacked on the roofline, with the operator's own columns beside its times."""
    def columns(rows: np.ndarray) -> np.ndarray:
        times = np.log(np.maximum(roofline_ms(graphs, rows), LEAST_MS))
        own = np.repeat(graphs.node_features[rows][:, None].astype(np.float32), times.shape[1], 1)
        return np.concatenate([times.astype(np.float32), own], 2)

    return stack(graphs, split, lambda rows: roofline_ms(graphs, rows).max(2), columns)


def stacked_terms(graphs: Graphs, split: Split) -> np.ndarray:
    """[test graphs, B]: stacked on the cost model that the predictor has."""
    return stack(graphs, split, lambda rows: physical_ms(graphs, rows), lambda rows: graphs.terms[rows])


def stack(
    graphs: Graphs, split: Split, physical: Callable[[np.ndarray], np.ndarray], columns: Callable[[np.ndarray], np.ndarray]
) -> np.ndarray:
    """Per kind and board the physical time times a ridge regression of its log error on the columns."""
    train, test = graphs.node_rows(split.train), graphs.node_rows(split.test)
    base, label, parts = physical(train), operator_ms(graphs, train), physical(test)
    for kind in np.unique(graphs.op_type[train]):
        fit, use = np.flatnonzero(graphs.op_type[train] == kind), np.flatnonzero(graphs.op_type[test] == kind)
        if len(use) == 0:
            continue
        known_columns, own_columns = columns(train[fit]), columns(test[use])
        for board in range(len(graphs.boards)):
            known = (label[fit, board] > LEAST_MS) & (base[fit, board] > LEAST_MS)
            if known.sum() < LEAST_ROWS:
                continue
            x, centre, scale = standard(known_columns[known, board].astype(float))
            y = np.log(label[fit[known], board] / base[fit[known], board])
            weight = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ y)
            other = np.c_[(own_columns[:, board] - centre) * scale, np.ones(len(use))]
            parts[use, board] *= np.exp(np.clip(other @ weight, -FACTOR_LIMIT, FACTOR_LIMIT))
    return graph_sums(graphs, split.test, parts)


def standard(values: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Standardised columns and a one; columns that do not vary become 0."""
    centre, deviation = values.mean(0), values.std(0)
    scale = np.where(deviation > 1e-4, 1 / np.maximum(deviation, 1e-4), 0)
    return np.c_[(values - centre) * scale, np.ones(len(values))], centre, scale
