"""How much of what the network learned pays on models that it never saw, unit by unit."""

from __future__ import annotations

import numpy as np

from .arrays import Measured
from .evaluate import predict
from .figures import Predicted, join, labels
from .split import FOLDED
from .train import Trained

SHARES = [0.0, 0.25, 0.5, 0.75, 1.0]
# One held-out model of many kinds tells more than one of many cells.
CELL_WEIGHT = 0.1
# By so much what was learned has to pay: a smaller difference, of a hundred models, is as likely to be luck.
MARGIN = 0.02


def at_all(trained: Trained, graphs: Measured, chosen: np.ndarray) -> list[Predicted]:
    """Predictions at each of SHARES."""
    parts = [predict(trained, graphs, chosen, share) for share in SHARES]
    return [Predicted(chosen, part["prediction"], part["spread"]) for part in parts]


def errors(graphs: Measured, held: list[Predicted]) -> np.ndarray:
    """[SHARES, graphs, B]: |log(prediction / label)| of latency, NaN where there is no label."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.stack([np.abs(np.log(p.value / labels(graphs, p.chosen)))[:, :, 0] for p in held])


def choose(error: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """[B]: of each board the least of SHARES that is about as good as the best one; of a board without errors none."""
    known = np.isfinite(error)
    total = (np.where(known, error, 0) * weight[None, :, None]).sum(1)
    return np.where(known.any((0, 1)), np.array(SHARES)[(total <= total.min(0) * (1 + MARGIN)).argmax(0)], 0.0)


def weights(graphs: Measured, chosen: np.ndarray) -> np.ndarray:
    return np.where(graphs.texts("source")[chosen] == FOLDED, 1.0, CELL_WEIGHT)


def nested(graphs: Measured, held: list[Predicted], others: list[Predicted]) -> Predicted:
    """Of left-out architectures, each at the trust that all other architectures, and `others`, justify."""
    family = graphs.texts("family")[held[0].chosen]
    rest, rest_weight = errors(graphs, others), weights(graphs, others[0].chosen)
    own, own_weight = errors(graphs, held), weights(graphs, held[0].chosen)
    parts = []
    for name in sorted(set(family)):
        mask = family == name
        chosen = choose(
            np.concatenate([own[:, ~mask], rest], 1), np.concatenate([own_weight[~mask], rest_weight]))
        parts.append(at([Predicted(p.chosen[mask], p.value[mask], p.spread[mask]) for p in held], chosen))
    return join(parts)


def at(held: list[Predicted], trust: np.ndarray) -> Predicted:
    """Each board at its own trust [B]."""
    index = np.array([SHARES.index(t) for t in trust])
    boards = np.arange(len(trust))
    value, spread = (np.stack([getattr(p, name) for p in held])[index, :, boards].swapaxes(0, 1) for name in ("value", "spread"))
    return Predicted(held[0].chosen, value, spread)
