"""One command from arrays to ONNX; `python3 -m training --help`."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path

import torch

from . import measure
from .arrays import Graphs, load
from .batches import Store
from .committee import Committee
from .evaluate import device
from .folds import Fold, fold_spaces, shifted, train_fold, train_folds
from .jobs import names, number, side_by_side
from .network import Predictor
from .outputs import OUTPUTS
from .publish import Files, publish
from .split import Split, split
from .train import Recipe, create, train


def main(arguments: list[str] | None = None) -> None:
    arguments = sys.argv[1:] if arguments is None else arguments
    options = parse(arguments)
    if options.jobs > 1 and not options.part:
        side_by_side(arguments, names(options.members, 0 if left_out(options) else options.folds), options.jobs)
    torch.set_num_threads(options.threads)
    graphs = load(options.data)
    if graphs.meta["outputs"] != OUTPUTS:
        raise ValueError(f"the arrays are for {graphs.meta['outputs']}, and this network predicts {OUTPUTS}")
    parts = split(graphs, tuple(options.leave_out), tuple(options.leave_out_board))
    real = load_real(options, graphs)
    print(f"{len(parts.train)} graphs to train, {len(parts.validation)} to validate, {len(parts.test)} to test", flush=True)
    store = Store(graphs, device())
    if options.part:
        train_part(graphs, parts, options, store)
        return
    network = Committee([member(graphs, parts, options, i, store) for i in range(options.members)])
    if left_out(options):
        record_left_out(network, graphs, parts, options, store)
    else:
        folds = train_folds(graphs, parts, fold_recipe(options), options.folds, options.checkpoint, store) if options.folds else []
        publish(network, graphs, parts, real, Files(options.out, options.reference, options.accuracy), store, shifted(folds))
        if options.fold_networks:
            publish_folds(folds, graphs, options.fold_networks, store)


def load_real(options: argparse.Namespace, graphs: Graphs) -> Graphs | None:
    if options.real is None:
        return None
    real = load(options.real)
    if real.meta["schemaHash"] != graphs.meta["schemaHash"] or real.boards != graphs.boards:
        raise ValueError(f"{options.real} has other columns or boards than {options.data}: export both with the same program")
    return real


def recipe(options: argparse.Namespace) -> Recipe:
    return Recipe(
        options.epochs, options.seed, options.width, options.head, options.layers, nodes_per_batch=options.nodes_per_batch,
        boards_per_step=options.boards_per_step)


def member(graphs: Graphs, parts: Split, options: argparse.Namespace, number: int, store: Store) -> Predictor:
    own = dataclasses.replace(recipe(options), seed=options.seed + number)
    checkpoint = options.checkpoint.with_suffix(f".{own.seed}.pt") if options.checkpoint else None
    return train(create(graphs, parts, own), graphs, parts, own, checkpoint, store)


def fold_recipe(options: argparse.Namespace) -> Recipe:
    return dataclasses.replace(recipe(options), epochs=options.fold_epochs)


def train_part(graphs: Graphs, parts: Split, options: argparse.Namespace, store: Store) -> None:
    """One member or fold, for its checkpoint."""
    own = number(options.part)
    if options.part.startswith("member"):
        member(graphs, parts, options, own, store)
    else:
        spaces = fold_spaces(list(graphs.texts("space")), options.folds)[own]
        train_fold(graphs, parts, fold_recipe(options), spaces, own, options.checkpoint, store)


def left_out(options: argparse.Namespace) -> bool:
    return bool(options.leave_out or options.leave_out_board)


def publish_folds(folds: list[Fold], graphs: Graphs, folder: Path, store: Store) -> None:
    """The networks of the folds, each with intervals and limits from what it saw; a file is named for the spaces that it did not."""
    for fold in folds:
        name = folder / ",".join(fold.spaces)
        publish(
            Committee([fold.network]), graphs, split(graphs, fold.spaces), None,
            Files(name.with_suffix(".onnx"), name.with_suffix(".reference.json"), name.with_suffix(".accuracy.json")), store,
            shifted([other for other in folds if other is not fold]))


def record_left_out(network: Committee, graphs: Graphs, parts: Split, options: argparse.Namespace, store: Store) -> None:
    accuracy = measure.read(options.accuracy)
    if options.leave_out:
        figures = {**measure.left_out(network, graphs, parts, store), "trained": trained(parts, options)}
        accuracy.setdefault("leftOut", {})["+".join(options.leave_out)] = figures
        print(json.dumps(figures, indent=1))
    for board in options.leave_out_board:
        figures = {**measure.left_out_board(network, graphs, parts, board, store), "trained": trained(parts, options)}
        accuracy.setdefault("leftOutBoards", {})[board] = figures
        print(json.dumps({board: figures}, indent=1))
    measure.save(options.accuracy, accuracy)


def trained(parts: Split, options: argparse.Namespace) -> dict[str, int]:
    return {"graphs": len(parts.train), "epochs": options.epochs, "networks": options.members}


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training", description="Trains the predictor and writes it as ONNX.")
    parser.add_argument("--data", type=Path, required=True, help="arrays of the training set")
    parser.add_argument("--real", type=Path, help="arrays of real models, to measure on")
    parser.add_argument("--out", type=Path, default=Path("src/PerfSage.Prediction/Predictor/ethos-u.onnx"))
    parser.add_argument("--reference", type=Path, default=Path("tests/PerfSage.Prediction.Tests/Reference/reference.json"))
    parser.add_argument("--accuracy", type=Path, default=Path("training/accuracy.json"))
    parser.add_argument("--checkpoint", type=Path, help="file to save to and to resume from; seeds and folds are added to its name")
    parser.add_argument(
        "--leave-out", metavar="SPACE", action="append", default=[], help="train without this space, measure on it; may be repeated")
    parser.add_argument(
        "--leave-out-board", metavar="ID", action="append", default=[], help="train without this board, measure on it; may be repeated")
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    parser.add_argument("--width", type=int, default=Recipe.width, help="of the trunk")
    parser.add_argument("--head", type=int, default=Recipe.head, help="width of the heads")
    parser.add_argument("--layers", type=int, default=Recipe.layers)
    parser.add_argument("--members", type=int, default=2, help="networks to average, with seeds counting up")
    parser.add_argument("--folds", type=int, default=3, help="networks that leave spaces out, for the intervals; 0: none")
    parser.add_argument("--fold-epochs", type=int, default=12)
    parser.add_argument("--fold-networks", type=Path, help="folder for the folds' networks as ONNX, to measure on spaces never seen")
    parser.add_argument("--boards-per-step", type=int, default=Recipe.boards_per_step, help="of each graph, drawn anew in every step")
    parser.add_argument("--nodes-per-batch", type=int, default=Recipe.nodes_per_batch)
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=1, help="more than one makes sums depend on the machine")
    parser.add_argument("--jobs", type=int, default=1, help="members and folds to train side by side; needs --checkpoint")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.jobs > 1 and options.checkpoint is None:
        parser.error("--jobs needs --checkpoint: what a process learned is handed over by its file")
    return options


if __name__ == "__main__":
    main()
