"""Split-conformal quantiles: how many spreads a residual of held-out graphs exceeds, by column and number of operators."""

from __future__ import annotations

import math

import numpy as np

CONFIDENCES = [0.5, 0.8, 0.9, 0.95, 0.99]
# At 0.99 the finite-sample rank needs 99 rows; a column has a few less than the rows that all columns share.
ROWS_PER_BUCKET = 110
MOST_BUCKETS = 3


def quantile(scores: np.ndarray, confidence: float) -> float:
    """The ceil((n + 1) * confidence)-th smallest score: covers a new one with at least that probability."""
    rank = math.ceil((len(scores) + 1) * confidence)
    if rank > len(scores):
        raise ValueError(f"{len(scores)} rows cannot promise {confidence}")
    return float(np.sort(scores)[rank - 1])


def bucket_edges(operators: np.ndarray) -> list[float]:
    """Least operator counts of the second bucket, the third, ...; buckets hold about equally many graphs."""
    buckets = max(1, min(MOST_BUCKETS, len(operators) // ROWS_PER_BUCKET))
    return [float(e) for e in np.quantile(operators, np.arange(1, buckets) / buckets, method="nearest")]


def bucket_of(edges: list[float], operators: np.ndarray) -> np.ndarray:
    return np.searchsorted(edges, operators, side="right")


def calibrate(
    columns: list[str], prediction: np.ndarray, spread: np.ndarray, label: np.ndarray, rows: np.ndarray, operators: np.ndarray
) -> dict:
    """{"confidences", "bucket_edges", "quantiles": {column: {bucket: [quantile per confidence]}}}; rows [G, K] are those to use."""
    edges = bucket_edges(operators[rows.all(1)])
    bucket = bucket_of(edges, operators)
    quantiles: dict = {}
    for k, column in enumerate(columns):
        mask = rows[:, k]
        scores = np.abs(np.log(prediction[mask, k]) - np.log(label[mask, k])) / spread[mask, k]
        quantiles[column] = {
            str(b): [round(quantile(scores[bucket[mask] == b], c), 5) for c in CONFIDENCES] for b in range(len(edges) + 1)}
    return {"confidences": CONFIDENCES, "bucket_edges": edges, "quantiles": quantiles}


def coverage(
    table: dict, column: str, confidence: float, prediction: np.ndarray, spread: np.ndarray, label: np.ndarray, operators: np.ndarray
) -> float:
    """Share of labels inside the interval prediction * exp(+-q * spread)."""
    level = table["confidences"].index(confidence)
    q = np.array([table["quantiles"][column][str(b)][level] for b in bucket_of(table["bucket_edges"], operators)])
    return float((np.abs(np.log(prediction) - np.log(label)) <= q * spread).mean())
