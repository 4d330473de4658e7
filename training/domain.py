"""Where the network was trained: what the predictor checks a model and a board against before it trusts itself."""

from __future__ import annotations

import numpy as np

from .arrays import Graphs
from .split import Split

DISTANCE_QUANTILES = [0.99, 0.999]


def describe(graphs: Graphs, split: Split, embedding: np.ndarray) -> dict:
    """{"kinds": {kind: {"count", "min", "max" [F], "terms_min", "terms_max" [T]}}, "device": {"min", "max" [V]},
    "embedding": {"mean", "inv_std", "distance_quantiles"}}, over the graphs and the boards that were trained on."""
    rows = graphs.node_rows(split.train)
    features, types = graphs.node_features[rows], graphs.op_type[rows]
    boards = graphs.terms[rows][:, split.boards]
    least, most = boards.min(1), boards.max(1)
    kinds = {}
    for kind in np.unique(types):
        own = types == kind
        kinds[graphs.meta["operatorKinds"][kind]] = {
            "count": int(own.sum()),
            "min": rounded_all(features[own].min(0)),
            "max": rounded_all(features[own].max(0)),
            "terms_min": rounded_all(least[own].min(0)),
            "terms_max": rounded_all(most[own].max(0)),
        }
    vectors = graphs.device_vector[split.train][:, split.boards].reshape(-1, graphs.device_vector.shape[2])
    device = {"min": rounded_all(vectors.min(0)), "max": rounded_all(vectors.max(0))}
    return {"kinds": kinds, "device": device, "embedding": centre(embedding)}


def centre(embedding: np.ndarray) -> dict:
    """Distance = root mean square of the standardised coordinates."""
    mean, inv_std = embedding.mean(0), 1 / np.maximum(embedding.std(0), 1e-3)
    distance = np.sqrt((((embedding - mean) * inv_std) ** 2).mean(1))
    return {
        "mean": rounded_all(mean),
        "inv_std": rounded_all(inv_std),
        "distance_quantiles": {str(q): rounded(np.quantile(distance, q)) for q in DISTANCE_QUANTILES},
    }


def rounded_all(values: np.ndarray) -> list[float]:
    return [rounded(v) for v in values]


def rounded(value: float) -> float:
    return float(f"{value:.5g}")
