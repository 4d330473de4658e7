"""Calibrates and writes the trained network: the ONNX with its metadata, the reference outputs, the accuracy."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from . import conformal, domain, measure, onnx_writer, reference
from .arrays import Graphs
from .committee import Committee
from .evaluate import predict
from .labels import columns, judged, labels
from .split import Split

LICENSE = "Apache-2.0"


@dataclass
class Files:
    """Where to write: the network, its reference outputs and its accuracy."""

    network: Path
    reference: Path
    accuracy: Path


def publish(network: Committee, graphs: Graphs, parts: Split, real: Graphs | None, files: Files) -> None:
    """Of the accuracy that stands there, only what other runs measured on a space that they left out is kept."""
    held = predict(network, graphs, parts.validation)
    intervals = conformal.calibrate(
        columns(graphs), held["prediction"], held["spread"],
        labels(graphs, parts.validation), judged(graphs, parts.validation), graphs.operators(parts.validation))
    accuracy = measure.measure(network, graphs, parts, intervals)
    if real is not None:
        accuracy["real"] = measure.real(network, real)
    if "leftOut" in (before := measure.read(files.accuracy)):
        accuracy["leftOut"] = before["leftOut"]
    measure.save(files.accuracy, accuracy)
    measure.summarise(accuracy)
    limits = domain.describe(graphs, parts.train, predict(network, graphs, parts.train)["embedding"])
    onnx_writer.write(network, files.network, metadata(graphs, intervals, limits, accuracy))
    reference.write(network, graphs, parts.test, files.reference)
    print(f"wrote {files.network} ({files.network.stat().st_size / 1e6:.1f} MB)")


def metadata(graphs: Graphs, intervals: dict, limits: dict, accuracy: dict) -> dict[str, str]:
    """What is written into the ONNX file beside the network. The program reads schema_hash, columns, data_version, conformal,
    domain and accuracy; the others tell people who open the file what goes in and where it comes from."""
    return {
        "schema_hash": graphs.meta["schemaHash"],
        "columns": json.dumps(columns(graphs)),
        "devices": json.dumps(graphs.devices),
        "node_columns": json.dumps(graphs.meta["nodeColumns"]),
        "edge_columns": json.dumps(graphs.meta["edgeColumns"]),
        "operator_kinds": json.dumps(graphs.meta["operatorKinds"]),
        "data_version": graphs.meta["dataVersion"],
        "conformal": json.dumps(intervals),
        "domain": json.dumps(limits),
        "accuracy": json.dumps(measure.shown(accuracy)),
        "license": f"{LICENSE}; trained on the labels of {graphs.meta['dataVersion']}",
    }
