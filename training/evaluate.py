"""Predictions for a set of graphs and the figures that are published about them."""

from __future__ import annotations

import numpy as np
import torch

from .arrays import RANDOM_BOARD, Graphs
from .batches import Store, cut
from .labels import METRICS, fixed_boards, judged, labels, metrics, space_sets


def device() -> str:
    return "cuda" if torch.cuda.is_available() else "cpu"


def predict(
    network: torch.nn.Module, graphs: Graphs, chosen: np.ndarray, nodes: int = 8000, store: Store | None = None
) -> dict[str, np.ndarray]:
    """prediction, spread [G, B, K] and embedding [G, E] of the chosen graphs, in their order."""
    store = store or Store(graphs, device())
    network = network.to(store.device).eval()
    parts: dict[str, list[np.ndarray]] = {"prediction": [], "spread": [], "embedding": []}
    with torch.inference_mode():
        for part in cut(graphs, chosen, nodes):
            output = network(*store.batch(part).inputs)
            for name, values in parts.items():
                values.append(getattr(output, name).cpu().numpy())
    return {name: np.concatenate(values) for name, values in parts.items()}


def embeddings(network: torch.nn.Module, graphs: Graphs, chosen: np.ndarray, store: Store, nodes: int = 8000) -> np.ndarray:
    """[G, E] of the chosen graphs, in their order: the same on every board, so one is enough."""
    network = network.to(store.device).eval()
    with torch.inference_mode():
        return np.concatenate([
            network(*store.batch(part, torch.zeros((len(part), 1), dtype=torch.int64, device=store.device)).inputs).embedding.cpu().numpy()
            for part in cut(graphs, chosen, nodes)])


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


def board_sets(graphs: Graphs) -> dict[str, np.ndarray]:
    """Each board alone, and all but the random ones together as "boards"."""
    names = np.array(graphs.boards)
    return {"boards": fixed_boards(graphs), **{name: names == name for name in graphs.boards}}


def table(graphs: Graphs, chosen: np.ndarray, value: np.ndarray) -> dict[str, dict[str, dict]]:
    """{"board/metric": {set of spaces: figures}} over the judged rows; value [G, B, 3] of METRICS."""
    label, rows = labels(graphs, chosen), judged(graphs, chosen)
    spaces = space_sets(graphs.texts("space")[chosen])
    result: dict[str, dict[str, dict]] = {}
    for board, own in board_sets(graphs).items():
        for m, metric in enumerate(METRICS):
            result[f"{board}/{metric}"] = {
                name: figures(value[mask, m], label[mask, m])
                for name, space in spaces.items()
                if (mask := rows[:, :, m] & space[:, None] & own).any()}
    return result


def summary(graphs: Graphs, chosen: np.ndarray, value: np.ndarray) -> dict[str, dict[str, float | None]]:
    """{metric: {"networks", "parts", "random": MAPE}}: the means that matter, in percent. Boards that exist count alike, and
    so do the spaces of networks and those of parts; "random" are networks on random boards. None where nothing is judged or
    predicted."""
    label, rows, spaces = labels(graphs, chosen), judged(graphs, chosen), graphs.texts("space")[chosen]
    error, sets, fixed = 100 * np.abs(value / np.where(rows, label, 1) - 1), space_sets(spaces), fixed_boards(graphs)

    def average(m: int, space_set: str, boards: np.ndarray) -> float | None:
        means = [
            error[mask, b, m].mean()
            for b in np.flatnonzero(boards) for space in sorted(set(spaces[sets[space_set]]))
            if (mask := rows[:, b, m] & (spaces == space)).any()]
        return round(float(np.mean(means)), 3) if means and np.isfinite(means).all() else None

    result = {metric: {s: average(m, s, fixed) for s in ("networks", "parts")} for m, metric in enumerate(METRICS)}
    if RANDOM_BOARD in graphs.boards:
        for m, metric in enumerate(METRICS):
            result[metric]["random"] = average(m, "networks", ~fixed)
    return result


def evaluated(network: torch.nn.Module, graphs: Graphs, chosen: np.ndarray, store: Store | None = None) -> np.ndarray:
    """[G, B, 3] predictions of METRICS."""
    return metrics(graphs, chosen, predict(network, graphs, chosen, store=store))[0]
