"""One command from arrays to ONNX; `python3 -m training --help`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from . import measure
from .arrays import Graphs, load
from .committee import Committee
from .network import Predictor
from .publish import Files, publish
from .split import Split, split
from .train import create, train


def main(arguments: list[str] | None = None) -> None:
    options = parse(arguments)
    torch.set_num_threads(options.threads)
    graphs = load(options.data)
    parts = split(graphs, options.leave_out)
    print(f"{len(parts.train)} graphs to train, {len(parts.validation)} to validate, {len(parts.test)} to test", flush=True)
    network = Committee([member(graphs, parts, options, options.seed + i) for i in range(options.members)])
    if options.leave_out:
        record_left_out(network, graphs, parts, options)
    else:
        real = load(options.real) if options.real else None
        publish(network, graphs, parts, real, Files(options.out, options.reference, options.accuracy))


def member(graphs: Graphs, parts: Split, options: argparse.Namespace, seed: int) -> Predictor:
    checkpoint = options.checkpoint.with_suffix(f".{seed}.pt") if options.checkpoint else None
    torch.manual_seed(seed)
    return train(create(graphs, parts, options.width, options.layers), graphs, parts, options.epochs, seed, checkpoint)


def record_left_out(network: Committee, graphs: Graphs, parts: Split, options: argparse.Namespace) -> None:
    accuracy = measure.read(options.accuracy)
    figures = measure.left_out(network, graphs, parts)
    accuracy.setdefault("leftOut", {})[options.leave_out] = figures
    measure.save(options.accuracy, accuracy)
    print(json.dumps(figures, indent=1))


def parse(arguments: list[str] | None) -> argparse.Namespace:
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
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
