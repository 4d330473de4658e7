"""The accuracy that is published: on held-out graphs, on real models, on spaces and boards never seen."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from . import baseline
from .arrays import RANDOM_BOARD, Graphs
from .batches import Store
from .conformal import Residuals, covered, residuals
from .evaluate import board_sets, evaluated, predict, summary, table
from .labels import METRICS, judged, labels, metrics, space_sets
from .split import Split

CONFIDENCE = 0.9


def measure(network: torch.nn.Module, graphs: Graphs, parts: Split, intervals: dict, store: Store) -> dict:
    """{"validation", "test": evaluate.table, "summary": {part: means of the network, of the terms alone},
    "linear": {board: percent of latency}, "coverage90": {"board/metric": {set of spaces: percent}}}."""
    accuracy: dict = {"summary": {}}
    for name, chosen in (("validation", parts.validation), ("test", parts.test)):
        predicted = predict(network, graphs, chosen, store=store)
        value = metrics(graphs, chosen, predicted)[0]
        accuracy[name] = table(graphs, chosen, value)
        accuracy["summary"][name] = {
            "network": summary(graphs, chosen, value), "terms": summary(graphs, chosen, baseline.terms_alone(graphs, chosen))}
        if name == "test":
            accuracy["coverage90"] = coverage90(graphs, chosen, residuals(graphs, chosen, predicted), intervals)
    accuracy["linear"] = {
        board: round(baseline.linear_mape(graphs, parts.train, parts.validation, b), 1) for b, board in enumerate(graphs.boards)}
    return accuracy


def coverage90(graphs: Graphs, chosen: np.ndarray, part: Residuals, intervals: dict) -> dict[str, dict[str, float]]:
    """Percent of the judged labels inside the 90 % intervals, by board, metric and set of spaces."""
    inside = covered(intervals, graphs.groups, part, CONFIDENCE)
    spaces = space_sets(graphs.texts("space")[chosen])
    result: dict[str, dict[str, float]] = {}
    for board, own in board_sets(graphs).items():
        for m, metric in enumerate(METRICS):
            result[f"{board}/{metric}"] = {
                name: round(100 * float(np.nanmean(values)), 1)
                for name, space in spaces.items()
                if not np.isnan(values := inside[space][:, own, m]).all()}
    return result


def real(network: torch.nn.Module, graphs: Graphs, intervals: dict) -> dict:
    """Of models that nobody trained on: {"errorPercent": {model: {"board/metric": signed percent}}, "summary":
    {"board/metric": figures}, "terms": figures of the terms alone, "coverage90": {"board/metric": percent}}."""
    everything = np.arange(graphs.count)
    predicted = predict(network, graphs, everything)
    value, rows, label = metrics(graphs, everything, predicted)[0], judged(graphs, everything), labels(graphs, everything)
    models = {
        graphs.rows[g]["id"]: {
            f"{board}/{metric}": round(100 * float(value[g, b, m] / label[g, b, m] - 1), 1)
            for b, board in enumerate(graphs.boards) for m, metric in enumerate(METRICS) if rows[g, b, m]}
        for g in everything if rows[g].any()}
    inside = coverage90(graphs, everything, residuals(graphs, everything, predicted), intervals)
    return {
        "errorPercent": models,
        "summary": whole(table(graphs, everything, value)),
        "terms": whole(table(graphs, everything, baseline.terms_alone(graphs, everything))),
        "coverage90": {column: sets["all"] for column, sets in inside.items() if sets},
    }


def left_out(network: torch.nn.Module, graphs: Graphs, parts: Split, store: Store) -> dict:
    """{"figures": {"board/metric": figures}, "summary": means of the network, "terms": of the terms alone} of `parts.test`."""
    value = evaluated(network, graphs, parts.test, store)
    return {
        "figures": whole(table(graphs, parts.test, value)),
        "summary": summary(graphs, parts.test, value),
        "terms": summary(graphs, parts.test, baseline.terms_alone(graphs, parts.test)),
        "schemaHash": graphs.meta["schemaHash"],
    }


def left_out_board(network: torch.nn.Module, graphs: Graphs, parts: Split, board: str, store: Store) -> dict:
    """{metric: {"network", "terms": {set of spaces: figures}}} of held-out graphs on a board that nobody trained on."""
    value, terms = evaluated(network, graphs, parts.test, store), baseline.terms_alone(graphs, parts.test)
    ours, theirs = table(graphs, parts.test, value), table(graphs, parts.test, terms)
    figures = {m: {"network": ours[f"{board}/{m}"], "terms": theirs[f"{board}/{m}"]} for m in METRICS}
    return {**figures, "schemaHash": graphs.meta["schemaHash"]}


def kept(before: dict, schema_hash: str) -> dict:
    """Of what stands in a file of accuracies: what runs on the same columns measured on what they left out."""
    return {
        name: same
        for name in ("leftOut", "leftOutBoards")
        if (same := {left: f for left, f in before.get(name, {}).items() if f.get("schemaHash") == schema_hash})}


def whole(spaces: dict) -> dict:
    """The figures over all spaces of every column that has some."""
    return {column: figures["all"] for column, figures in spaces.items() if "all" in figures}


def shown(accuracy: dict) -> list[dict]:
    """What users are shown of the accuracy: one row per board, metric and set of graphs; no random boards, no means of boards."""
    real_models = accuracy.get("real", {"summary": {}, "coverage90": {}})
    sets = {
        "held-out graphs": (whole(accuracy["test"]), {c: sets["all"] for c, sets in accuracy["coverage90"].items() if "all" in sets}),
        "held-out networks": tuple(
            {c: sets["networks"] for c, sets in accuracy[part].items() if "networks" in sets} for part in ("test", "coverage90")),
        "MLCommons Tiny": (real_models["summary"], real_models["coverage90"]),
    }
    return [
        {
            "device": column.split("/")[0], "metric": column.split("/")[1], "split": name, "graphs": f["n"], "mape": f["mape"],
            "median_ape": f["median"], "coverage90": round(inside[column] / 100, 4) if column in inside else None,
        }
        for name, (figures, inside) in sets.items() for column, f in figures.items()
        if column.split("/")[0] not in ("boards", RANDOM_BOARD)]


def read(path: Path) -> dict:
    """What earlier runs recorded."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def save(path: Path, accuracy: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(accuracy, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def summarise(accuracy: dict) -> None:
    for part, kinds in accuracy["summary"].items():
        for name, means in kinds.items():
            print(f"{part}, {name}, MAPE %: " + "; ".join(f"{m} {values}" for m, values in means.items()))
    print(f"linear fit on the validation graphs: {accuracy['linear']}")
    print("coverage of the 90 % intervals on the test graphs: " + str({
        c: sets for c, sets in accuracy["coverage90"].items() if c.startswith("boards/")}))
    for column, f in accuracy.get("real", {}).get("summary", {}).items():
        print(f"real {column}: {f}, terms alone {accuracy['real']['terms'][column]['mape']}")
