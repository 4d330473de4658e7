"""Split-conformal quantiles by kind of unit and metric, over graphs that their network never saw: those of left-out architectures and
held-out cells, a half each where a unit has both."""

from __future__ import annotations

import numpy as np

from ..conformal import CONFIDENCES, quantile
from .arrays import Measured
from .boards import UNITS
from .figures import Predicted, scores
from .outputs import OUTPUTS
from .split import FOLDED


def table(graphs: Measured, held: Predicted) -> dict:
    """{"confidences", "bucket_edges": [], "quantiles": {"unit/metric": {"0": [quantile per confidence]}}}."""
    score, folded = scores(graphs, held), graphs.texts("source")[held.chosen] == FOLDED
    unit = np.array([board.unit for board in graphs.boards])
    quantiles = {}
    for name in UNITS:
        for k, metric in enumerate(OUTPUTS):
            own = score[:, unit == name, k]
            if np.isfinite(own).any():
                quantiles[f"{name}/{metric}"] = {"0": of(own, folded)}
    return {"confidences": CONFIDENCES, "bucket_edges": [], "quantiles": quantiles}


def of(score: np.ndarray, folded: np.ndarray) -> list[float]:
    known = np.isfinite(score)
    weight = np.zeros(score.shape)
    kinds = [known & folded[:, None], known & ~folded[:, None]]
    for rows in kinds:
        weight[rows] = 1 / max(int(rows.sum()), 1)
    graphs = min(int(rows.any(1).sum()) for rows in kinds if rows.any())
    return [round(quantile(score[known], weight[known], graphs, c), 5) for c in CONFIDENCES]


def inside(graphs: Measured, held: Predicted, table: dict, confidence: float) -> np.ndarray:
    """[graphs, B, K]: 1 where a label is inside, 0 where not, NaN where there is none."""
    score, level = scores(graphs, held), table["confidences"].index(confidence)
    limit = np.array([[
        table["quantiles"].get(f"{board.unit}/{metric}", {"0": [np.nan] * len(CONFIDENCES)})["0"][level] for metric in OUTPUTS]
        for board in graphs.boards])
    return np.where(np.isnan(score), np.nan, (score <= limit).astype(float))
