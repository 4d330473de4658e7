"""What is published of a set of predictions: errors by board and precision, and the residuals that intervals are made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..evaluate import figures
from .arrays import Measured
from .outputs import OUTPUTS


@dataclass
class Predicted:
    """Of the chosen graphs on all boards: value and spread [graphs, B, K], NaN where there is no label."""

    chosen: np.ndarray
    value: np.ndarray
    spread: np.ndarray


def join(parts: list[Predicted]) -> Predicted:
    return Predicted(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("chosen", "value", "spread")))


def labels(graphs: Measured, chosen: np.ndarray) -> np.ndarray:
    return np.stack([graphs.latency_ms[chosen], graphs.energy_mj[chosen]], 2).astype(float)


def table(graphs: Measured, predicted: Predicted) -> list[dict]:
    """A row per board, metric and precision: figures of evaluate.py."""
    label, precision = labels(graphs, predicted.chosen), graphs.graph_precision()[predicted.chosen]
    rows = []
    for b, board in enumerate(graphs.boards):
        for p, name in enumerate(graphs.meta["precisions"]):
            for k, metric in enumerate(OUTPUTS):
                own = (precision == p) & (label[:, b, k] > 0) & np.isfinite(predicted.value[:, b, k])
                if own.any():
                    rows.append({"device": board.id, "metric": metric, "precision": name,
                                 **figures(predicted.value[own, b, k], label[own, b, k])})
    return rows


def scores(graphs: Measured, predicted: Predicted) -> np.ndarray:
    """[graphs, B, K]: |log(prediction / label)| / spread, NaN where there is no label."""
    label = labels(graphs, predicted.chosen)
    known = (label > 0) & (predicted.value > 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(known, np.abs(np.log(predicted.value / label)) / predicted.spread, np.nan)

