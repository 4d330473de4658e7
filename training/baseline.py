"""What a formula reaches: the best of three linear fits on MACs, weight bytes and operators."""

from __future__ import annotations

import numpy as np

from .arrays import Graphs
from .labels import judged


def linear_mape(graphs: Graphs, fit_on: np.ndarray, test_on: np.ndarray, device: int) -> float:
    """Percent; the fit with the lowest error on the test rows is the one that counts, in the baseline's favour."""
    train, test = fit_on[judged(graphs, fit_on)[:, device]], test_on[judged(graphs, test_on)[:, device]]
    x, y = regressors(graphs, train), graphs.latency_ms[train, device].astype(float)
    target = graphs.latency_ms[test, device].astype(float)

    def error(predicted: np.ndarray) -> float:
        return float(100 * np.abs(predicted / target - 1).mean())

    plain = np.linalg.lstsq(x, y, rcond=None)[0]
    relative = np.linalg.lstsq(x / y[:, None], np.ones(len(y)), rcond=None)[0]
    absolute = relative
    for _ in range(50):
        # Iteratively reweighted: the minimum of the mean absolute relative error itself.
        weight = 1 / np.sqrt(np.maximum(np.abs(x @ absolute / y - 1), 1e-3))
        absolute = np.linalg.lstsq(x / y[:, None] * weight[:, None], weight, rcond=None)[0]
    return min(error(regressors(graphs, test) @ c) for c in (plain, relative, absolute))


def regressors(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    columns = [graphs.texts(name)[chosen].astype(float) for name in ("macs", "weight_bytes", "n_ops")]
    return np.stack([*columns, np.ones(len(chosen))], 1)
