"""Where the network was trained: what the predictor checks a model against before it trusts itself."""

from __future__ import annotations

import numpy as np

from .arrays import Graphs

DISTANCE_QUANTILES = [0.99, 0.999]


def describe(graphs: Graphs, chosen: np.ndarray, embedding: np.ndarray) -> dict:
    """{"kinds": {kind: {"count", "min": [F], "max": [F]}}, "embedding": {"mean", "inv_std", "distance_quantiles"}}."""
    rows = np.concatenate([np.arange(graphs.node_ptr[g], graphs.node_ptr[g + 1]) for g in chosen])
    features, types = graphs.node_features[rows], graphs.op_type[rows]
    kinds = {}
    for kind in np.unique(types):
        own = features[types == kind]
        kinds[graphs.meta["operatorKinds"][kind]] = {
            "count": int(len(own)),
            "min": [rounded(v) for v in own.min(0)],
            "max": [rounded(v) for v in own.max(0)],
        }
    return {"kinds": kinds, "embedding": centre(embedding)}


def centre(embedding: np.ndarray) -> dict:
    """Distance = root mean square of the standardised coordinates."""
    mean, inv_std = embedding.mean(0), 1 / np.maximum(embedding.std(0), 1e-3)
    distance = np.sqrt((((embedding - mean) * inv_std) ** 2).mean(1))
    return {
        "mean": [rounded(v) for v in mean],
        "inv_std": [rounded(v) for v in inv_std],
        "distance_quantiles": {str(q): rounded(np.quantile(distance, q)) for q in DISTANCE_QUANTILES},
    }


def rounded(value: float) -> float:
    return float(f"{value:.5g}")
