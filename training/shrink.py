"""How much of what was learned to apply: of every output the share of the log factors that is best on the validation graphs.

Most terms are right, and an output whose terms leave only noise is better left to them. With enough data the share is 1.
"""

from __future__ import annotations

import numpy as np

from .arrays import Graphs
from .batches import Store
from .evaluate import predict
from .labels import SMALL_KIB, judged
from .losses import COUNT_FLOOR
from .network import Predictor
from .split import Split

SHARES = [1.0, 0.75, 0.5, 0.25, 0.0]


def fit(network: Predictor, graphs: Graphs, split: Split, store: Store) -> None:
    """Sets `heads.shrink`; of equal errors the larger share is taken."""
    errors = []
    for share in SHARES:
        network.heads.shrink.fill_(share)
        errors.append(log_errors(network, graphs, split, store))
    best = np.argmin(errors, 0)
    for k, index in enumerate(best):
        network.heads.shrink[k] = SHARES[index]


def log_errors(network: Predictor, graphs: Graphs, split: Split, store: Store) -> np.ndarray:
    """[K] mean |log(prediction / label)| of the validation graphs on the boards that are trained on."""
    chosen = split.validation
    label = np.concatenate([
        graphs.latency_ms[chosen][:, :, None], graphs.peak_memory_kib[chosen][:, :, None], graphs.counts[chosen]], 2).astype(float)
    least = np.array([0, SMALL_KIB, *[COUNT_FLOOR] * 4])
    # Comparisons with NaN are false.
    rows = judged(graphs, chosen)[:, :, :1] & (label > 0) & (label >= least)
    rows = rows[:, split.boards]
    value = predict(network, graphs, chosen, store=store)["prediction"][:, split.boards].astype(float)
    error = np.abs(np.log(np.maximum(value, 1e-9) / np.where(rows, label[:, split.boards], 1)))
    return np.where(rows, error, 0).sum((0, 1)) / np.maximum(rows.sum((0, 1)), 1)
