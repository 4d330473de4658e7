"""The accuracy that is published: on held-out graphs, on real models, and on a space never seen."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from . import baseline, conformal
from .arrays import Graphs
from .committee import Committee
from .evaluate import predict, table
from .labels import columns, judged, labels
from .split import Split


def measure(network: Committee, graphs: Graphs, parts: Split, intervals: dict) -> dict:
    """{"validation", "test": evaluate.table, "linear": {device: percent}, "coverage90": {column: percent}}."""
    held, tested = (predict(network, graphs, part) for part in (parts.validation, parts.test))
    return {
        "validation": table(graphs, parts.validation, held["prediction"]),
        "test": table(graphs, parts.test, tested["prediction"]),
        "linear": {
            d: round(baseline.linear_mape(graphs, parts.train, parts.validation, k), 1) for k, d in enumerate(graphs.devices)},
        "coverage90": coverage90(graphs, parts.test, tested, intervals),
    }


def coverage90(graphs: Graphs, chosen: np.ndarray, predicted: dict[str, np.ndarray], intervals: dict) -> dict[str, float]:
    """Percent of the judged labels inside the 90 % intervals, by column."""
    label, rows, operators = labels(graphs, chosen), judged(graphs, chosen), graphs.operators(chosen)
    prediction, spread = predicted["prediction"], predicted["spread"]

    def covered(column: str, k: int, own: np.ndarray) -> float:
        return conformal.coverage(intervals, column, 0.9, prediction[own, k], spread[own, k], label[own, k], operators[own])

    return {column: round(100 * covered(column, k, rows[:, k]), 1) for k, column in enumerate(columns(graphs))}


def real(network: Committee, graphs: Graphs) -> dict:
    """{"errorPercent": {model: {column: signed percent}}, "summary": {column: figures}} of models that nobody trained on."""
    everything = np.arange(graphs.count)
    prediction = predict(network, graphs, everything)["prediction"]
    rows, label = judged(graphs, everything), labels(graphs, everything)
    models = {
        graphs.rows[g]["id"]: {
            column: round(100 * float(prediction[g, k] / label[g, k] - 1), 1)
            for k, column in enumerate(columns(graphs)) if rows[g, k]}
        for g in everything if rows[g].any()}
    return {"errorPercent": models, "summary": whole(table(graphs, everything, prediction))}


def left_out(network: Committee, graphs: Graphs, parts: Split) -> dict:
    """{column: figures} of a space that was left out of training."""
    return whole(table(graphs, parts.test, predict(network, graphs, parts.test)["prediction"]))


def whole(spaces: dict) -> dict:
    """The figures over all spaces of every column."""
    return {column: figures["all"] for column, figures in spaces.items()}


def shown(accuracy: dict) -> list[dict]:
    """What users are shown of the accuracy: one row per column and set of graphs."""
    sets = {"held-out graphs": whole(accuracy["test"]), "MLCommons Tiny": accuracy.get("real", {}).get("summary", {})}
    return [
        {
            "device": column.split("/")[0], "metric": column.split("/")[1], "split": name, "graphs": f["n"], "mape": f["mape"],
            "median_ape": f["median"], "coverage90": accuracy["coverage90"][column] / 100 if name == "held-out graphs" else None,
        }
        for name, figures in sets.items() for column, f in figures.items()]


def read(path: Path) -> dict:
    """What earlier runs recorded."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def save(path: Path, accuracy: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(accuracy, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def summarise(accuracy: dict) -> None:
    for part in ("validation", "test"):
        for column, spaces in accuracy[part].items():
            print(f"{part} {column}: MAPE " + ", ".join(f"{space} {f['mape']}" for space, f in spaces.items()))
    print(f"linear fit on the validation graphs: {accuracy['linear']}")
    print(f"coverage of the 90 % intervals on the test graphs: {accuracy['coverage90']}")
    for column, f in accuracy.get("real", {}).get("summary", {}).items():
        print(f"real {column}: {f}")
