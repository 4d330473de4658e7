"""`python3 -m training.rivals --help`: other methods, ablations and variants of the intervals, as one JSON."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Callable

import torch

from .. import measure
from ..arrays import Graphs, load
from ..baseline import terms_alone
from ..batches import Store
from ..evaluate import device, evaluated, summary
from ..split import Split, split
from ..train import Recipe, create, train
from .ablations import ABLATIONS, Subject, freeze
from .formulas import macs_line, roofline, stacked_roofline, stacked_terms
from .graph_training import brp_nas, perfsage
from .intervals import variants
from .kernels import forests
from .scores import latency


def main(arguments: list[str] | None = None) -> None:
    options = parse(arguments)
    torch.set_num_threads(options.threads)
    graphs = load(options.data)
    parts, store = split(graphs), Store(graphs, device())
    recipe = Recipe(options.epochs, options.seed, options.width, options.head)
    for name, method in methods(graphs, parts, store, recipe, options).items():
        results = measure.read(options.out)
        if name in results or (options.only and name not in options.only):
            continue
        start = time.monotonic()
        results[name] = {"result": method(), "seconds": round(time.monotonic() - start, 1)}
        results.setdefault("recipe", {
            "epochs": options.epochs, "seed": options.seed, "data": graphs.meta["dataVersion"], "graphs": len(parts.train),
            "testGraphs": len(parts.test)})
        measure.save(options.out, results)
        print(f"{name}: {json.dumps(results[name])}", flush=True)


def methods(graphs: Graphs, parts: Split, store: Store, recipe: Recipe, options: argparse.Namespace) -> dict[str, Callable[[], dict]]:
    """Latency errors in percent; of ablations, errors of all metrics."""
    test = parts.test
    rivals: dict[str, Callable[[], dict]] = {
        "linear on MACs": lambda: latency(graphs, test, macs_line(graphs, parts)),
        "terms alone": lambda: summary(graphs, test, terms_alone(graphs, test)),
        "roofline": lambda: latency(graphs, test, roofline(graphs, parts)),
        "stacked on the roofline (ANNETTE)": lambda: latency(graphs, test, stacked_roofline(graphs, parts)),
        "stacked on our terms": lambda: latency(graphs, test, stacked_terms(graphs, parts)),
        "random forests per kernel (nn-Meter)": lambda: latency(graphs, test, forests(graphs, parts)),
        "GCN with global node (BRP-NAS)": lambda: latency(graphs, test, brp_nas(graphs, parts, store, options.rival_epochs)),
        "GraphSAGE as published (PerfSAGE)": lambda: latency(graphs, test, perfsage(graphs, parts, store, options.rival_epochs)),
    }
    for name, change in ABLATIONS.items():
        rivals[f"ablation: {name}"] = lambda change=change: ablate(change(Subject(graphs, parts, recipe)), store, graphs)
    rivals["intervals"] = lambda: variants(graphs, parts, recipe, options.folds, store, None)
    return rivals


def ablate(subject: Subject, store: Store, original: Graphs) -> dict:
    own = store if subject.graphs is original else Store(subject.graphs, store.device)
    network = create(subject.graphs, subject.split, subject.recipe, subject.network)
    freeze(network, subject.frozen)
    trained = train(network, subject.graphs, subject.split, subject.recipe, None, own)
    return summary(subject.graphs, subject.split.test, evaluated(trained, subject.graphs, subject.split.test, own))


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.rivals", description="What others' methods reach on the same arrays and split.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("training/rivals.json"), help="what stands there is not done again")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="of the methods' names; may be repeated")
    parser.add_argument("--epochs", type=int, default=20, help="of our network in the ablations")
    parser.add_argument("--rival-epochs", type=int, default=60)
    parser.add_argument("--width", type=int, default=Recipe.width)
    parser.add_argument("--head", type=int, default=Recipe.head)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
