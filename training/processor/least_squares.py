"""Non-negative least squares of relative errors."""

from __future__ import annotations

import numpy as np
from scipy.optimize import nnls

# Of relative errors: beyond it they count by their size, not by its square, so that a model that no rates describe does not bend them all.
LARGE_ERROR = 0.05
REWEIGHTINGS = 5


def solve(
    flat: np.ndarray, label: np.ndarray, penalty: float, weight: np.ndarray | float = 1.0, prior: np.ndarray | None = None,
    known: np.ndarray | float = 0.0,
) -> np.ndarray:
    """Not negative; each column scaled by its largest share of a label. Weights [rows] are of relative errors; of each label, what is
    known already is left out."""
    weight = np.broadcast_to(weight, label.shape)
    relative = flat / label[:, None] * weight[:, None]
    scale = relative.max(0)
    used = scale > 0
    drawn = np.zeros(len(scale)) if prior is None else prior * scale
    rows = np.vstack([relative[:, used] / scale[used], penalty * np.eye(int(used.sum()))])
    values, _ = nnls(rows, np.concatenate([weight * (1 - known / label), penalty * drawn[used]]), maxiter=100_000)
    result = np.zeros(flat.shape[1])
    result[used] = values / scale[used]
    return result


def robust(
    flat: np.ndarray, label: np.ndarray, penalty: float, weight: np.ndarray | float = 1.0, prior: np.ndarray | None = None,
    known: np.ndarray | float = 0.0,
) -> np.ndarray:
    """`solve` with Huber's loss, by reweighting."""
    values = solve(flat, label, penalty, weight, prior, known)
    for _ in range(REWEIGHTINGS):
        error = np.maximum(np.abs((flat @ values + known) / label - 1), LARGE_ERROR)
        # The ridge weighs as much as before.
        factor = error**-0.5 / np.sqrt(np.mean(1 / error))
        values = solve(flat, label, penalty, weight * factor, prior, known)
    return values
