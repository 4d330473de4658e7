"""One command from arrays to ONNX; `python3 -m training --help`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from . import baseline, conformal, domain, evaluate, labels, onnx_writer, reference
from .arrays import Graphs, load
from .committee import Committee
from .network import Predictor
from .split import Split, split
from .train import create, train

LICENSE = "Apache-2.0; trained on estimates of the Vela compiler 3.10.0"


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    graphs = load(options.data)
    parts = split(graphs, options.leave_out)
    print(f"{len(parts.train)} graphs to train, {len(parts.validation)} to validate, {len(parts.test)} to test", flush=True)
    network = Committee([member(graphs, parts, options, options.seed + i) for i in range(options.members)])
    if options.leave_out:
        record_left_out(network, graphs, parts, options.leave_out, options.accuracy)
    else:
        publish(network, graphs, parts, options)


def member(graphs: Graphs, parts: Split, options: argparse.Namespace, seed: int) -> Predictor:
    checkpoint = options.checkpoint.with_suffix(f".{seed}.pt") if options.checkpoint else None
    torch.manual_seed(seed)
    return train(create(graphs, parts, options.width, options.layers), graphs, parts, options.epochs, seed, checkpoint)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training", description="Trains the predictor and writes it as ONNX.")
    parser.add_argument("--data", type=Path, required=True, help="arrays of the training set")
    parser.add_argument("--real", type=Path, help="arrays of real models, to measure on")
    parser.add_argument("--out", type=Path, default=Path("src/PerfSage.Prediction/Predictor/perfsage.onnx"))
    parser.add_argument("--reference", type=Path, default=Path("tests/PerfSage.Prediction.Tests/Reference/reference.json"))
    parser.add_argument("--accuracy", type=Path, default=Path("training/accuracy.json"))
    parser.add_argument("--checkpoint", type=Path, help="file to save to and to resume from; the seed is added to its name")
    parser.add_argument("--leave-out", metavar="SPACE", help="train without this space, measure on it, record it in --accuracy")
    parser.add_argument("--epochs", type=int, default=70)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--members", type=int, default=2, help="networks to average, with seeds counting up")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1, help="more than one makes sums depend on the machine")
    return parser.parse_args()


def publish(network: Committee, graphs: Graphs, parts: Split, options: argparse.Namespace) -> None:
    """Measures, calibrates and writes the network."""
    held = evaluate.predict(network, graphs, parts.validation)
    tested = evaluate.predict(network, graphs, parts.test)
    trained = evaluate.predict(network, graphs, parts.train)
    columns = labels.columns(graphs)
    intervals = conformal.calibrate(
        columns, held["prediction"], held["spread"],
        labels.labels(graphs, parts.validation), labels.judged(graphs, parts.validation), operators(graphs, parts.validation))
    accuracy = measure(graphs, parts, held["prediction"], tested, intervals, network, options)
    metadata = {
        "schema_hash": graphs.meta["schemaHash"],
        "columns": json.dumps(columns),
        "devices": json.dumps(graphs.devices),
        "metrics": json.dumps(["latencyMs", "peakMemoryKiB"]),
        "units": json.dumps({"latencyMs": "ms", "peakMemoryKiB": "KiB"}),
        "node_columns": json.dumps(graphs.meta["nodeColumns"]),
        "edge_columns": json.dumps(graphs.meta["edgeColumns"]),
        "operator_kinds": json.dumps(graphs.meta["operatorKinds"]),
        "data_version": graphs.meta["dataVersion"],
        "conformal": json.dumps(intervals),
        "domain": json.dumps(domain.describe(graphs, parts.train, trained["embedding"])),
        "accuracy": json.dumps(rows_of(accuracy)),
        "license": LICENSE,
    }
    onnx_writer.write(network, options.out, metadata)
    reference.write(network, graphs, parts.test, options.reference)
    print(f"wrote {options.out} ({options.out.stat().st_size / 1e6:.1f} MB)")


def measure(graphs, parts, held_prediction, tested, intervals, network, options) -> dict:
    """Accuracy on held-out graphs and real models; a space left out by another run is kept."""
    accuracy = json.loads(options.accuracy.read_text(encoding="utf-8")) if options.accuracy.exists() else {}
    label, rows = labels.labels(graphs, parts.test), labels.judged(graphs, parts.test)
    accuracy["validation"] = evaluate.table(graphs, parts.validation, held_prediction)
    accuracy["test"] = evaluate.table(graphs, parts.test, tested["prediction"])
    accuracy["linear"] = {
        d: round(baseline.linear_mape(graphs, parts.train, parts.validation, k), 1) for k, d in enumerate(graphs.devices)}
    accuracy["coverage90"] = {
        column: round(100 * conformal.coverage(
            intervals, column, 0.9, tested["prediction"][rows[:, k], k], tested["spread"][rows[:, k], k], label[rows[:, k], k],
            operators(graphs, parts.test)[rows[:, k]]), 1)
        for k, column in enumerate(labels.columns(graphs))}
    if options.real:
        accuracy["real"] = real(network, load(options.real))
    save(options.accuracy, accuracy)
    summarise(accuracy)
    return accuracy


def operators(graphs: Graphs, chosen: np.ndarray) -> np.ndarray:
    return graphs.node_ptr[chosen + 1] - graphs.node_ptr[chosen]


def rows_of(accuracy: dict) -> list[dict]:
    """What users are shown of the accuracy: one row per column and set of graphs."""
    sets = {"held-out graphs": {c: f["all"] for c, f in accuracy["test"].items()}, "MLCommons Tiny": accuracy.get("real", {}).get("summary", {})}
    return [
        {
            "device": column.split("/")[0], "metric": column.split("/")[1], "split": name, "graphs": f["n"], "mape": f["mape"],
            "median_ape": f["median"], "coverage90": accuracy["coverage90"][column] / 100 if name == "held-out graphs" else None,
        }
        for name, figures in sets.items() for column, f in figures.items()]


def real(network: Committee, graphs: Graphs) -> dict:
    everything = np.arange(graphs.count)
    prediction = evaluate.predict(network, graphs, everything)["prediction"]
    rows, label = labels.judged(graphs, everything), labels.labels(graphs, everything)
    models = {
        graphs.rows[g]["id"]: {
            column: round(100 * float(prediction[g, k] / label[g, k] - 1), 1)
            for k, column in enumerate(labels.columns(graphs)) if rows[g, k]}
        for g in everything if rows[g].any()}
    return {"errorPercent": models, "summary": {c: f["all"] for c, f in evaluate.table(graphs, everything, prediction).items()}}


def record_left_out(network: Committee, graphs: Graphs, parts: Split, space: str, path: Path) -> None:
    accuracy = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    prediction = evaluate.predict(network, graphs, parts.test)["prediction"]
    table = evaluate.table(graphs, parts.test, prediction)
    accuracy.setdefault("leftOut", {})[space] = {column: spaces["all"] for column, spaces in table.items()}
    save(path, accuracy)
    print(json.dumps(accuracy["leftOut"][space], indent=1))


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


main()
