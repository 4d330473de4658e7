"""Calibrates and writes the trained network: the ONNX with its metadata, the reference outputs, the accuracy."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from . import conformal, domain, measure, onnx_writer, reference
from .arrays import Graphs
from .batches import Store
from .committee import Committee
from .conformal import Residuals
from .evaluate import embeddings, predict
from .labels import METRICS, columns
from .split import Split

LICENSE = "Apache-2.0"


@dataclass
class Files:
    """Where to write: the network, its reference outputs and its accuracy."""

    network: Path
    reference: Path
    accuracy: Path


def publish(
    network: Committee, graphs: Graphs, parts: Split, real: Graphs | None, files: Files, store: Store, shifted: Residuals | None = None
) -> None:
    held = predict(network, graphs, parts.validation, store=store)
    intervals = conformal.intervals(graphs, parts.validation, held, shifted)
    accuracy = measure.measure(network, graphs, parts, intervals, store)
    if real is not None:
        accuracy["real"] = measure.real(network, real, intervals)
    accuracy.update(measure.kept(measure.read(files.accuracy), graphs.meta["schemaHash"]))
    measure.save(files.accuracy, accuracy)
    measure.summarise(accuracy)
    limits = domain.describe(graphs, parts, embeddings(network, graphs, parts.train, store))
    onnx_writer.write(network.cpu(), files.network, metadata(graphs, intervals, limits, accuracy))
    reference.write(network, graphs, parts.test, files.reference)
    print(f"wrote {files.network} ({files.network.stat().st_size / 1e6:.1f} MB)")


def metadata(graphs: Graphs, intervals: dict, limits: dict, accuracy: dict) -> dict[str, str]:
    """What is written into the ONNX file beside the network. Everything but the licence and the kinds of graphs is checked or
    read by the program: names and order of what goes in and comes out, boards, groups, intervals, limits and accuracy."""
    meta = graphs.meta
    return {
        "schema_hash": meta["schemaHash"],
        "columns": json.dumps(columns(graphs)),
        "metrics": json.dumps(METRICS),
        "outputs": json.dumps(meta["outputs"]),
        "boards": json.dumps(meta["boards"]),
        "groups": json.dumps(meta["groups"]),
        **names(meta),
        "data_version": meta["dataVersion"],
        "conformal": json.dumps(intervals),
        "domain": json.dumps(limits),
        "accuracy": json.dumps(measure.shown(accuracy)),
        "license": f"{LICENSE}; trained on the labels of {meta['dataVersion']}",
    }


def names(meta: dict) -> dict[str, str]:
    """Of columns and kinds, in the order of the network's inputs."""
    return {
        "node_columns": json.dumps(meta["nodeColumns"]),
        "edge_columns": json.dumps(meta["edgeColumns"]),
        "term_columns": json.dumps(meta["termColumns"]),
        "device_columns": json.dumps(meta["deviceColumns"]),
        "operator_kinds": json.dumps(meta["operatorKinds"]),
    }
