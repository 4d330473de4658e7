"""Split-conformal quantiles: how many spreads a residual exceeds, by device group, metric and number of operators.

Two sets of residuals are mixed. Those of held-out graphs say how wrong the network is about more graphs like the ones it
learned; a user's model is rarely one of those. Those of held-out spaces say how wrong a network is about architectures that it
never met: fold networks each leave some spaces out (`folds.py`), and predict the held-out graphs of those spaces. Real models
lie between the two, so a quantile is that of a mixture in which the held-out spaces have the weight SHIFT_SHARE: an interval
holds at its confidence for a model that is as likely to be of a new kind as of a known one, more often for a known one.
Without folds the mixture is of held-out graphs alone.

Boards of a group share quantiles. Rows of one graph on several boards go together, so the finite-sample correction counts
graphs, not rows: pooling the rows is then the two-layer conformal method of Dunn, Wasserman and Ramdas (arXiv 1809.07441).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .arrays import Graphs
from .labels import METRICS, judged, labels, metrics

CONFIDENCES = [0.5, 0.8, 0.9, 0.95, 0.99]
# At 0.99 the finite-sample rank needs 99 graphs; a column has a few less than the graphs that all columns share.
GRAPHS_PER_BUCKET = 130
MOST_BUCKETS = 3
SHIFT_SHARE = 0.5


@dataclass
class Residuals:
    """Scores |log(prediction / label)| / spread [G, B, 3] of METRICS, NaN where not judged; of graphs with so many operators [G]."""

    scores: np.ndarray
    operators: np.ndarray
    group: np.ndarray


def residuals(graphs: Graphs, chosen: np.ndarray, predicted: dict[str, np.ndarray]) -> Residuals:
    (value, spread), rows, label = metrics(graphs, chosen, predicted), judged(graphs, chosen), labels(graphs, chosen)
    ratio = np.where(rows, value, 1) / np.where(rows, label, 1)
    return Residuals(
        np.where(rows, np.abs(np.log(ratio)) / np.where(rows, spread, 1), np.nan), graphs.operators(chosen), graphs.group[chosen])


def join(parts: list[Residuals]) -> Residuals:
    return Residuals(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("scores", "operators", "group")))


def quantile(scores: np.ndarray, weights: np.ndarray, graphs: int, confidence: float) -> float:
    """The least score that has at least the share (graphs + 1) / graphs * confidence of the weights at or below it."""
    level = math.ceil((graphs + 1) * confidence) / max(graphs, 1)
    if graphs == 0 or level > 1:
        raise ValueError(f"{graphs} graphs cannot promise {confidence}")
    order = np.argsort(scores, kind="stable")
    reached = np.cumsum(weights[order]) / weights.sum()
    # Of a sum that should be the level and is not for rounding.
    return float(scores[order][np.searchsorted(reached, level - 1e-12)])


def bucket_edges(operators: np.ndarray) -> list[float]:
    """Least operator counts of the second bucket, the third, ...; buckets hold about equally many graphs, none is empty."""
    buckets = max(1, min(MOST_BUCKETS, len(operators) // GRAPHS_PER_BUCKET))
    edges = np.unique(np.quantile(operators, np.arange(1, buckets) / buckets, method="nearest"))
    return [float(e) for e in edges if e > operators.min()]


def bucket_of(edges: list[float], operators: np.ndarray) -> np.ndarray:
    return np.searchsorted(edges, operators, side="right")


def calibrate(groups: list[str], held: Residuals, shifted: Residuals | None = None, share: float = SHIFT_SHARE) -> dict:
    """{"confidences", "bucket_edges", "quantiles": {"group/metric": {bucket: [quantile per confidence]}}} for the groups and metrics that have rows."""
    parts = [(held, 1.0 if shifted is None else 1 - share)] + ([] if shifted is None else [(shifted, share)])
    edges = bucket_edges(held.operators[fewest(held)])
    quantiles: dict = {}
    for group in np.unique(held.group):
        for m, metric in enumerate(METRICS):
            if not known(held, group, m).any():
                # Nobody knows what a group's energy is made of: a user who does gets no interval, and so no number.
                continue
            quantiles[f"{groups[group]}/{metric}"] = {
                str(b): bucket_quantiles(parts, group, m, edges, b) for b in range(len(edges) + 1)}
    return {"confidences": CONFIDENCES, "bucket_edges": edges, "quantiles": quantiles}


def fewest(part: Residuals) -> np.ndarray:
    """[G]: the graphs that count in the column that has the fewest."""
    masks = [known(part, g, m).any(1) for g in np.unique(part.group) for m in range(len(METRICS))]
    return min((mask for mask in masks if mask.any()), key=lambda mask: int(mask.sum()))


def known(part: Residuals, group: int, metric: int) -> np.ndarray:
    """[G, B]: rows of a group that are judged by a metric."""
    return ~np.isnan(part.scores[:, :, metric]) & (part.group == group)


def bucket_quantiles(parts: list[tuple[Residuals, float]], group: int, metric: int, edges: list[float], bucket: int) -> list[float]:
    """A quantile per confidence, of the mixture of the parts by their weights."""
    own = [(*rows_of(part, group, metric, edges, bucket), weight) for part, weight in parts]
    scores = np.concatenate([scores for scores, _, _ in own])
    weights = np.concatenate([np.full(len(scores), weight / max(len(scores), 1)) for scores, _, weight in own])
    # Of the smaller set, so that neither is trusted further than its graphs go.
    graphs = min((count for _, count, _ in own if count > 0), default=0)
    return [round(quantile(scores, weights, graphs, c), 5) for c in CONFIDENCES]


def rows_of(part: Residuals, group: int, metric: int, edges: list[float], bucket: int) -> tuple[np.ndarray, int]:
    """Scores of a group, metric and bucket, and of how many graphs they are."""
    scores = part.scores[:, :, metric]
    mask = ~np.isnan(scores) & (part.group == group) & (bucket_of(edges, part.operators) == bucket)[:, None]
    return scores[mask], int(mask.any(1).sum())


def covered(table: dict, groups: list[str], part: Residuals, confidence: float) -> np.ndarray:
    """[G, B, 3]: 1 where the label is inside the interval prediction * exp(+-q * spread), 0 where not, NaN where not judged."""
    level = table["confidences"].index(confidence)
    bucket = bucket_of(table["bucket_edges"], part.operators)
    limits = np.full((len(groups), len(METRICS), len(table["bucket_edges"]) + 1), np.nan)
    for name, buckets in table["quantiles"].items():
        group, metric = name.split("/")
        limits[groups.index(group), METRICS.index(metric)] = [buckets[str(b)][level] for b in range(limits.shape[2])]
    limit = limits[part.group[:, :, None], np.arange(len(METRICS)), bucket[:, None, None]]
    return np.where(np.isnan(part.scores), np.nan, part.scores <= limit)


def intervals(graphs: Graphs, chosen: np.ndarray, predicted: dict[str, np.ndarray], shifted: Residuals | None) -> dict:
    return calibrate(graphs.groups, residuals(graphs, chosen, predicted), shifted)
