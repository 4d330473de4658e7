"""Split-conformal quantiles by unit and metric, over graphs that their network never saw: those of left-out architectures and
held-out cells, a half each where units have both.

A unit does not have its kind's quantile: how well units are known differs more than the network's spread says. Half of its mixture are its
own graphs, half its kind's left-out architectures, because a hundred graphs of some twenty architectures are few to tell a tail from.
Cells alone tell nothing of other architectures: a unit that only they were measured on has its kind's quantile at least.
"""

from __future__ import annotations

import numpy as np

from ..conformal import CONFIDENCES, quantile
from ..split import fraction
from .arrays import Measured
from .boards import UNITS
from .figures import Predicted, scores
from .outputs import OUTPUTS
from .split import FOLDED

# Of the architectures that intervals are judged on, each by quantiles of the others.
JUDGES = 5


def table(graphs: Measured, held: Predicted) -> dict:
    """{"confidences", "bucket_edges": [], "quantiles": {"unit/metric" and "device id/metric": {"0": [quantile per confidence]}}}."""
    kinds, units = both(graphs, held, CONFIDENCES)
    rows = [(f"{name}/{OUTPUTS[k]}", values) for (name, k), values in kinds.items()]
    rows += [(f"device {graphs.boards[b].id}/{OUTPUTS[k]}", values) for (b, k), values in units.items()]
    return {"confidences": CONFIDENCES, "bucket_edges": [], "quantiles": {name: {"0": values} for name, values in rows}}


def both(graphs: Measured, held: Predicted, confidences: list[float]) -> tuple[dict, dict]:
    """Quantiles by (kind of unit, k) and by (board, k) of OUTPUTS."""
    score, folded = scores(graphs, held), graphs.texts("source")[held.chosen] == FOLDED
    unit = np.array([board.unit for board in graphs.boards])
    kinds, units = {}, {}
    for k in range(len(OUTPUTS)):
        for name in UNITS:
            own = score[:, unit == name, k]
            if np.isfinite(own).any():
                kinds[name, k] = of(own, folded, confidences)
        for b, name in enumerate(unit):
            own = score[:, b:b + 1, k]
            if np.isfinite(own[folded]).any():
                units[b, k] = mixed([own, np.where(folded[:, None], score[:, unit == name, k], np.nan)], confidences)
            elif np.isfinite(own).any():
                units[b, k] = np.maximum(mixed([own], confidences), kinds[name, k]).tolist()
    return kinds, units


def of(score: np.ndarray, folded: np.ndarray, confidences: list[float]) -> list[float]:
    return mixed([np.where(rows[:, None], score, np.nan) for rows in (folded, ~folded)], confidences)


def mixed(parts: list[np.ndarray], confidences: list[float]) -> list[float]:
    """Of parts [graphs, boards] that weigh alike, however many scores each has; as sure as the one with the fewest graphs allows."""
    known = [part for part in parts if np.isfinite(part).any()]
    scores = [part[np.isfinite(part)] for part in known]
    weights = np.concatenate([np.full(len(s), 1 / len(s)) for s in scores])
    graphs = min(int(np.isfinite(part).any(1).sum()) for part in known)
    return [round(quantile(np.concatenate(scores), weights, graphs, c), 5) for c in confidences]


def inside(graphs: Measured, held: Predicted, confidence: float) -> np.ndarray:
    """[graphs, B, K]: 1 where a label is inside, by quantiles that no graph of its architecture is in; 0 where not, NaN where there is none."""
    score = scores(graphs, held)
    part = np.array([int(fraction(f"judged {f}") * JUDGES) for f in graphs.texts("family")[held.chosen]])
    found = np.full(score.shape, np.nan)
    for p in range(JUDGES):
        others = Predicted(*(values[part != p] for values in (held.chosen, held.value, held.spread)))
        for (b, k), (limit,) in both(graphs, others, [confidence])[1].items():
            found[part == p, b, k] = score[part == p, b, k] <= limit
    return np.where(np.isnan(score), np.nan, found)
