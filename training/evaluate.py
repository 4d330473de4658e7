"""Predictions for a set of graphs and the figures that are published about them."""

from __future__ import annotations

import numpy as np
import torch

from .arrays import Graphs, batch, batches
from .committee import Committee
from .labels import columns, judged, labels


def predict(network: Committee, graphs: Graphs, chosen: np.ndarray, nodes: int = 8000) -> dict[str, np.ndarray]:
    """prediction, spread [G, K] and embedding [G, D] of the chosen graphs, in their order."""
    network.eval()
    parts: dict[str, list[np.ndarray]] = {"prediction": [], "spread": [], "embedding": []}
    with torch.no_grad():
        for part in batches(graphs, chosen, nodes):
            data = batch(graphs, part)
            output = network(*data.inputs, data.graphs)
            for name, values in parts.items():
                values.append(getattr(output, name).numpy())
    return {name: np.concatenate(values) for name, values in parts.items()}


def figures(predicted: np.ndarray, label: np.ndarray) -> dict:
    """Errors of one column; all but n in percent, Spearman's rank correlation in -1..1."""
    error = np.abs(predicted / label - 1)
    return {
        "n": int(len(error)),
        "mape": round(100 * float(error.mean()), 2),
        "median": round(100 * float(np.median(error)), 2),
        "p95": round(100 * float(np.quantile(error, 0.95)), 2),
        "within5": round(100 * float((error <= 0.05).mean()), 1),
        "within10": round(100 * float((error <= 0.10).mean()), 1),
        "spearman": spearman(predicted, label),
    }


def spearman(a: np.ndarray, b: np.ndarray) -> float | None:
    """Rank correlation, ties at their mean rank; None where one side does not vary."""
    if len(np.unique(a)) < 2 or len(np.unique(b)) < 2:
        return None
    return round(float(np.corrcoef(ranks(a), ranks(b))[0, 1]), 4)


def ranks(values: np.ndarray) -> np.ndarray:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2.0)[inverse]


def table(graphs: Graphs, chosen: np.ndarray, prediction: np.ndarray) -> dict[str, dict[str, dict[str, float]]]:
    """{column: {space or "all": figures}} over the judged rows."""
    label, rows, spaces = labels(graphs, chosen), judged(graphs, chosen), graphs.texts("space")[chosen]
    result: dict[str, dict[str, dict[str, float]]] = {}
    for k, column in enumerate(columns(graphs)):
        result[column] = {}
        for space in ["all", *sorted(set(spaces))]:
            mask = rows[:, k] & ((spaces == space) | (space == "all"))
            if mask.any():
                result[column][space] = figures(prediction[mask, k], label[mask, k])
    return result
