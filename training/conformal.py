"""Split-conformal quantiles: how many spreads a residual of held-out graphs exceeds, by column and size."""

from __future__ import annotations

import math

import numpy as np

CONFIDENCES = [0.5, 0.8, 0.9, 0.95, 0.99]
# At 0.99 the finite-sample rank needs 99 rows; with fewer a bucket takes part in its neighbour.
ROWS_PER_BUCKET = 100
MOST_BUCKETS = 3


def quantile(scores: np.ndarray, confidence: float) -> float:
    """The ceil((n + 1) * confidence)-th smallest score: covers a new one with at least that probability."""
    rank = math.ceil((len(scores) + 1) * confidence)
    return float(np.sort(scores)[min(rank, len(scores)) - 1])


def edges(log_prediction: np.ndarray) -> list[float]:
    """Boundaries in log(prediction) between buckets of about equally many rows."""
    buckets = max(1, min(MOST_BUCKETS, len(log_prediction) // ROWS_PER_BUCKET))
    return [round(float(e), 4) for e in np.quantile(log_prediction, np.arange(1, buckets) / buckets)]


def calibrate(columns: list[str], prediction: np.ndarray, spread: np.ndarray, label: np.ndarray, rows: np.ndarray) -> dict:
    """{"confidences", "columns": {column: {"edges", "quantiles": [bucket][confidence]}}}."""
    result: dict = {"confidences": CONFIDENCES, "columns": {}}
    for k, column in enumerate(columns):
        mask = rows[:, k]
        size = np.log(prediction[mask, k])
        scores = np.abs(size - np.log(label[mask, k])) / spread[mask, k]
        cuts = edges(size)
        bucket = np.searchsorted(cuts, size, side="right")
        result["columns"][column] = {
            "edges": cuts,
            "quantiles": [[round(quantile(scores[bucket == b], c), 5) for c in CONFIDENCES] for b in range(len(cuts) + 1)],
        }
    return result


def coverage(table: dict, column: str, confidence: float, prediction: np.ndarray, spread: np.ndarray, label: np.ndarray) -> float:
    """Share of labels inside the interval prediction * exp(+-q * spread)."""
    entry = table["columns"][column]
    bucket = np.searchsorted(entry["edges"], np.log(prediction), side="right")
    q = np.array(entry["quantiles"])[bucket, table["confidences"].index(confidence)]
    return float((np.abs(np.log(prediction) - np.log(label)) <= q * spread).mean())
