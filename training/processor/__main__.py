"""One command from arrays to ONNX and device files; `python3 -m training.processor --help`."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path

import numpy as np
import torch

from ..publish import Files
from . import figures, trust
from .arrays import Measured, load
from .boards import load as load_boards
from .evaluate import predict
from .figures import Predicted
from .publish import publish
from .split import FOLDED, PARTS, Split, part_of, split
from .terms import Tables
from .train import Recipe, Trained, fit_all, prepare, train


MAIN = "main"


def main(arguments: list[str] | None = None) -> None:
    options = parse(sys.argv[1:] if arguments is None else arguments)
    torch.set_num_threads(options.threads)
    graphs = load(options.data, load_boards(options.devices))
    if options.only:
        for name in options.only:
            whole(graphs, options) if name == MAIN else fold(graphs, options, int(name))
        return
    folds = [fold(graphs, options, part) for part in range(PARTS)]
    folded = [figures.join([f[s] for f in folds]) for s in range(len(trust.SHARES))]
    trained, parts = whole(graphs, options)
    validated = trust.at_all(trained, graphs, parts.validation)
    chosen = trust.choose(
        np.concatenate([trust.errors(graphs, folded), trust.errors(graphs, validated)], 1),
        np.concatenate([trust.weights(graphs, folded[0].chosen), trust.weights(graphs, parts.validation)]))
    trained.units.trust.copy_(torch.from_numpy(chosen))
    held = figures.join([trust.nested(graphs, folded, validated), of(trained, graphs, parts.test)])
    embedding = predict(trained, graphs, parts.train)["embedding"]
    publish(trained, graphs, parts, held, embedding, Files(options.out, options.reference, options.accuracy))


def run(graphs: Measured, parts: Split, recipe: Recipe, path: Path | None) -> Trained:
    print(f"{len(parts.train)} graphs to train, {len(parts.test)} to test", flush=True)
    return train(prepare(graphs, parts, recipe), graphs, parts, recipe, path)


def whole(graphs: Measured, options: argparse.Namespace) -> tuple[Trained, Split]:
    """The network that is published."""
    parts = thinned(graphs, split(graphs), options.most_cells)
    return run(graphs, parts, Recipe(options.epochs, options.seed), checkpoint(options, MAIN)), parts


def fold(graphs: Measured, options: argparse.Namespace, part: int) -> list[Predicted]:
    """Predictions of the architectures of a part, at each trust: by a network that saw none of them, each at rates from all others."""
    print(f"without part {part + 1} of {PARTS}", flush=True)
    parts = thinned(graphs, split(graphs, part), options.most_fold_cells)
    trained = run(graphs, parts, Recipe(options.fold_epochs, options.seed), checkpoint(options, f"part{part}"))
    family, place = graphs.texts("family"), part_of(graphs)
    held = [
        trust.at_all(at_rates_without(trained, graphs, parts, name), graphs, np.flatnonzero((place == part) & (family == name)))
        for name in sorted(set(family[place == part]))]
    return [figures.join([h[s] for h in held]) for s in range(len(trust.SHARES))]


def at_rates_without(trained: Trained, graphs: Measured, parts: Split, name: str) -> Trained:
    folded = graphs.texts("source") == FOLDED
    others = np.flatnonzero(folded & (graphs.texts("family") != name))
    rates = fit_all(graphs, np.concatenate([others, parts.train[~folded[parts.train]]]), trained.rates)
    return dataclasses.replace(trained, rates=rates, tables=Tables(graphs, [rates], trained.watts))


def of(trained: Trained, graphs: Measured, chosen: np.ndarray) -> Predicted:
    predicted = predict(trained, graphs, chosen)
    return Predicted(chosen, predicted["prediction"], predicted["spread"])


def thinned(graphs: Measured, parts: Split, most: int) -> Split:
    """At most so many cells of each source to train on: they repeat each other."""
    source = graphs.texts("source")[parts.train]
    kept = [parts.train[source == name][: None if name == FOLDED else most] for name in sorted(set(source))]
    return dataclasses.replace(parts, train=np.sort(np.concatenate(kept)))


def checkpoint(options: argparse.Namespace, name: str) -> Path | None:
    return options.checkpoint.with_suffix(f".{name}.pt") if options.checkpoint else None


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.processor", description="Trains the predictor of family processor.")
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="folders of arrays, one for each source")
    parser.add_argument("--devices", type=Path, default=Path("devices"))
    parser.add_argument("--out", type=Path, default=Path("src/PerfSage.Prediction/Predictor/processor.onnx"))
    parser.add_argument("--reference", type=Path, default=Path("tests/PerfSage.Prediction.Tests/Reference/processor.json"))
    parser.add_argument("--accuracy", type=Path, default=Path("training/processor.json"))
    parser.add_argument("--checkpoint", type=Path, help="file to save to and to resume from; folds are added to its name")
    parser.add_argument("--epochs", type=int, default=80)
    parser.add_argument("--fold-epochs", type=int, default=10)
    parser.add_argument("--most-cells", type=int, default=5000, help="of each source of cells, to train on")
    parser.add_argument("--most-fold-cells", type=int, default=100)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="train without these parts (0 to 4), or main, for their checkpoints alone")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1, help="more than one makes sums depend on the machine")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
