"""Networks that each leave some spaces out: their residuals on those spaces are what a new kind of model has to expect."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .arrays import Graphs
from .batches import Store
from .conformal import Residuals, join, residuals
from .evaluate import predict
from .network import Predictor
from .split import Split, split
from .train import Recipe, create, train


def fold_spaces(spaces: list[str], folds: int) -> list[tuple[str, ...]]:
    """Each space in one fold; neighbours by name are kept apart."""
    ordered = sorted(set(spaces))
    return [tuple(ordered[i::folds]) for i in range(min(folds, len(ordered)))]


def train_fold(
    graphs: Graphs, parts: Split, recipe: Recipe, names: tuple[str, ...], number: int, checkpoint: Path | None, store: Store
) -> Predictor:
    """On the boards of `parts`, and the graphs of all spaces but those named."""
    own = split(graphs, names)
    own.boards = parts.boards
    print(f"fold {number + 1}: without {', '.join(names)}", flush=True)
    path = checkpoint.with_suffix(f".fold{number}.pt") if checkpoint else None
    return train(create(graphs, own, recipe), graphs, own, recipe, path, store)


@dataclass
class Fold:
    """A network, the spaces that it never saw, and its residuals on the held-out graphs of those."""

    spaces: tuple[str, ...]
    network: Predictor
    residuals: Residuals


def train_folds(graphs: Graphs, parts: Split, recipe: Recipe, folds: int, checkpoint: Path | None, store: Store) -> list[Fold]:
    """Residuals are of graphs of `parts.validation`."""
    spaces = graphs.texts("space")
    trained = []
    for i, names in enumerate(fold_spaces(list(spaces), folds)):
        network = train_fold(graphs, parts, recipe, names, i, checkpoint, store)
        chosen = parts.validation[np.isin(spaces[parts.validation], names)]
        trained.append(Fold(names, network, residuals(graphs, chosen, predict(network, graphs, chosen, store=store))))
    return trained


def shifted(folds: list[Fold]) -> Residuals | None:
    """Of all folds, each graph by the network that saw none of its space."""
    return join([fold.residuals for fold in folds]) if folds else None
