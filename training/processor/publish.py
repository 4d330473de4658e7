"""Writes what training learned: rates and embeddings into the device files, the network with its metadata, its accuracy."""

from __future__ import annotations

import json

import numpy as np
import torch

from ..domain import centre, rounded_all
from ..publish import LICENSE, Files, names
from . import figures, intervals, onnx_writer, reference, terms
from .arrays import Measured
from .boards import UNITS
from .figures import Predicted
from .outputs import OUTPUTS
from .split import FOLDED, Split
from .train import Trained

SPLITS = {True: "left-out architectures", False: "held-out cells"}


def publish(trained: Trained, graphs: Measured, parts: Split, held: Predicted, embedding: np.ndarray, files: Files) -> None:
    """`held` are predictions of graphs, each by a network that never saw it; `embedding` [G, E] that of the training graphs."""
    learned = trained.units.learned.weight.detach()
    # The program reads the rounded numbers.
    learned.copy_(torch.tensor([[float(f"{v:.5g}") for v in row] for row in learned.tolist()]))
    for b, board in enumerate(graphs.boards):
        terms.write(board, trained.rates[b], graphs, trained.watts[b], float(trained.units.trust[b]), learned[b].numpy())
    table = intervals.table(graphs, held)
    accuracy = measured(graphs, held)
    files.accuracy.write_text(json.dumps(accuracy, indent=1) + "\n", encoding="utf-8")
    onnx_writer.write(trained.network, files.network, metadata(graphs, table, domain(trained, graphs, parts, embedding), accuracy))
    reference.write(trained, graphs, parts.test, files.reference)
    print(f"wrote {files.network} ({files.network.stat().st_size / 1e6:.1f} MB)")


def measured(graphs: Measured, held: Predicted) -> dict:
    """{"rows": figures by device, metric, precision and split}."""
    folded, inside = graphs.texts("source")[held.chosen] == FOLDED, intervals.inside(graphs, held, 0.9)
    precision = graphs.graph_precision()[held.chosen]
    rows = []
    for kind, name in SPLITS.items():
        part = Predicted(held.chosen[folded == kind], held.value[folded == kind], held.spread[folded == kind])
        for row in figures.table(graphs, part):
            b = [board.id for board in graphs.boards].index(row["device"])
            own = inside[(folded == kind) & (precision == graphs.meta["precisions"].index(row["precision"])), b, OUTPUTS.index(row["metric"])]
            rows.append({**row, "split": name, "coverage90": round(100 * float(np.nanmean(own)), 1)})
    return {"schemaHash": graphs.meta["schemaHash"], "rows": rows}


def domain(trained: Trained, graphs: Measured, parts: Split, embedding: np.ndarray) -> dict:
    """As ../domain.py: ranges of what was trained on, and where its embeddings lie."""
    nodes = graphs.node_rows(parts.train)
    types, features = graphs.op_type[nodes], graphs.node_features[nodes]
    rng = np.random.default_rng(0)
    kinds = {}
    for kind in np.unique(types):
        own = np.flatnonzero(types == kind)
        sample = own if len(own) <= 4000 else rng.choice(own, 4000, replace=False)
        values = trained.tables.of(graphs, nodes[sample], np.tile(np.arange(len(graphs.boards)), (len(sample), 1)))
        kinds[graphs.meta["operatorKinds"][kind]] = {
            "count": len(own), "min": rounded_all(features[own].min(0)), "max": rounded_all(features[own].max(0)),
            "terms_min": rounded_all(values.min((0, 1))), "terms_max": rounded_all(values.max((0, 1)))}
    with torch.no_grad():
        vectors = trained.units.eval()(torch.arange(len(graphs.boards))[None])[0].numpy()
    return {
        "kinds": kinds, "device": {"min": rounded_all(vectors.min(0)), "max": rounded_all(vectors.max(0))},
        "embedding": centre(embedding)}


def metadata(graphs: Measured, table: dict, limits: dict, accuracy: dict) -> dict[str, str]:
    meta = graphs.meta
    sources = sorted({board.profile["labels"]["source"] for board in graphs.boards})
    shown = [
        {"device": r["device"], "metric": r["metric"], "split": f"{r['split']}, {r['precision']}", "graphs": r["n"], "mape": r["mape"],
         "median_ape": r["median"], "coverage90": r["coverage90"] / 100} for r in accuracy["rows"]]
    return {
        "schema_hash": meta["schemaHash"],
        "columns": json.dumps(list(table["quantiles"])),
        "metrics": json.dumps(OUTPUTS),
        "outputs": json.dumps(OUTPUTS),
        "boards": json.dumps([board.id for board in graphs.boards]),
        "groups": json.dumps(UNITS),
        **names(meta),
        "data_version": "; ".join(sources),
        "conformal": json.dumps(table),
        "domain": json.dumps(limits),
        "accuracy": json.dumps(shown),
        "license": f"{LICENSE}; trained on the measurements of {', '.join(sources)}",
    }

