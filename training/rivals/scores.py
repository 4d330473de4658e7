"""Latency errors of a rival, in the same means as the predictor's."""

from __future__ import annotations

import numpy as np

from ..arrays import Graphs
from ..evaluate import summary
from ..labels import labels


def latency(graphs: Graphs, chosen: np.ndarray, predicted: np.ndarray) -> dict[str, float | None]:
    """{"networks", "parts", "random": MAPE} of latency_ms [G, B], which is NaN on a board that a method cannot predict."""
    value = labels(graphs, chosen)
    value[:, :, 0] = predicted
    return summary(graphs, chosen, value)["latencyMs"]


def physical_ms(graphs: Graphs, rows: np.ndarray, name: str = "log.base_ms") -> np.ndarray:
    """[N, B] milliseconds that a term says; all time terms are log(1e-6 + ms)."""
    return np.maximum(np.exp(graphs.terms[rows][:, :, graphs.term(name)].astype(float)) - 1e-6, 0)


def operator_ms(graphs: Graphs, rows: np.ndarray) -> np.ndarray:
    """[N, B] labels of operators; NaN where there is none."""
    owner = np.repeat(np.arange(graphs.count), np.diff(graphs.node_ptr))[rows]
    return graphs.op_cycles[rows] * 1000 / graphs.clock_hz[owner]


def graph_sums(graphs: Graphs, chosen: np.ndarray, parts: np.ndarray) -> np.ndarray:
    """[G, B] sums of parts [N, B] of the chosen graphs' operators."""
    sizes = graphs.operators(chosen)
    return np.add.reduceat(parts, np.cumsum(sizes) - sizes, 0)
