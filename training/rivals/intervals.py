"""What the parts of the intervals do: scaled by the spread or not, with residuals of held-out spaces or not."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..arrays import Graphs
from ..batches import Store
from ..conformal import Residuals, calibrate, covered, join, residuals
from ..evaluate import predict
from ..folds import fold_spaces
from ..labels import METRICS, fixed_boards, metrics, space_sets
from ..split import Split, split
from ..train import Recipe, create, train

CONFIDENCE = 0.9


def variants(graphs: Graphs, parts: Split, recipe: Recipe, folds: int, store: Store, checkpoint: Path | None) -> dict:
    """{variant: {"test networks", "new spaces": {metric: {"coverage", "width"}}}}: percent, and the median factor upper / value.

    The new spaces are those of the last fold, which the network of this run leaves out altogether; the other folds give the
    residuals of held-out spaces."""
    spaces = graphs.texts("space")
    outer = fold_spaces(list(spaces), folds)[-1]
    known = split(graphs, outer)
    network = train(create(graphs, known, recipe), graphs, known, recipe, path(checkpoint, "outer"), store)
    rows = {
        "held": known.validation,
        "test networks": parts.test[~np.isin(spaces[parts.test], outer) & space_sets(spaces)["networks"][parts.test]],
        "new spaces": known.test,
    }
    own = {name: predict(network, graphs, chosen, store=store) for name, chosen in rows.items()}
    shifted = []
    for i, names in enumerate(fold_spaces([s for s in spaces if s not in outer], folds - 1)):
        inner = split(graphs, (*outer, *names))
        fold = train(create(graphs, inner, recipe), graphs, inner, recipe, path(checkpoint, f"inner{i}"), store)
        chosen = known.validation[np.isin(spaces[known.validation], names)]
        shifted.append((chosen, predict(fold, graphs, chosen, store=store)))
    result: dict = {}
    for scaled in (True, False):
        def scores(chosen: np.ndarray, predicted: dict) -> Residuals:
            return residuals(graphs, chosen, predicted if scaled else {**predicted, "spread": np.ones_like(predicted["spread"])})

        held, moved = scores(rows["held"], own["held"]), join([scores(*fold) for fold in shifted])
        for mixed in (True, False):
            table = calibrate(graphs.groups, held, moved if mixed else None)
            name = f"{'scaled' if scaled else 'unscaled'}, {'held-out spaces mixed in' if mixed else 'held-out graphs alone'}"
            result[name] = {
                part: judge(graphs, table, rows[part], own[part], scaled) for part in ("test networks", "new spaces")}
    return result


def judge(graphs: Graphs, table: dict, chosen: np.ndarray, predicted: dict, scaled: bool) -> dict:
    if not scaled:
        predicted = {**predicted, "spread": np.ones_like(predicted["spread"])}
    part, fixed = residuals(graphs, chosen, predicted), fixed_boards(graphs)
    inside, spread = covered(table, graphs.groups, part, CONFIDENCE), metrics(graphs, chosen, predicted)[1]
    # The quantile of a row: the score that is just inside.
    limit = quantiles(table, graphs.groups, part) * spread
    return {
        metric: {
            "coverage": round(100 * float(np.nanmean(inside[:, fixed, m])), 1),
            "width": round(float(np.exp(np.nanmedian(np.where(np.isnan(inside[:, fixed, m]), np.nan, limit[:, fixed, m])))), 3)}
        for m, metric in enumerate(METRICS)}


def quantiles(table: dict, groups: list[str], part: Residuals) -> np.ndarray:
    """[G, B, 3]."""
    result, level = np.full(part.scores.shape, np.nan), table["confidences"].index(CONFIDENCE)
    bucket = np.searchsorted(table["bucket_edges"], part.operators, side="right")
    for name, buckets in table["quantiles"].items():
        group, metric = name.split("/")
        values = np.array([buckets[str(b)][level] for b in range(len(buckets))])[bucket]
        mask = part.group == groups.index(group)
        result[:, :, METRICS.index(metric)] = np.where(mask, values[:, None], result[:, :, METRICS.index(metric)])
    return result


def path(checkpoint: Path | None, name: str) -> Path | None:
    return checkpoint.with_suffix(f".{name}.pt") if checkpoint else None
