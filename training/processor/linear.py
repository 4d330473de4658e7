"""What a linear fit per kind of operator reaches on the same models: `python3 -m training.processor.linear --data QED`.

Latency as a sum over kinds of operators of calls, multiply-accumulates and elements that they read, write and multiply by, each times a rate that
is not negative, fitted by least squares of relative errors, with each architecture left out in turn. It needs no kernels, graph or network: the least that a predictor has to beat.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from . import figures
from .arrays import Measured, load
from .boards import load as load_boards
from .figures import Predicted
from .least_squares import solve
from .split import FOLDED

# Calls, multiply-accumulates, inputs, outputs and weights: the first of meta "work".
COLUMNS = 5
GROUPED = "grouped"
RIDGE = 0.01


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="training.processor.linear", description="Errors of a linear fit per kind of operator.")
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--devices", type=Path, default=Path("devices"))
    parser.add_argument("--out", type=Path, default=Path("training/processor-linear.json"))
    options = parser.parse_args(arguments)
    graphs = load(options.data, load_boards(options.devices))
    rows = [{**row, "split": "left-out architectures"} for row in figures.table(graphs, predict(graphs))]
    options.out.write_text(json.dumps({"rows": rows}, indent=1) + "\n", encoding="utf-8")


def predict(graphs: Measured) -> Predicted:
    """Of every network by a fit to the others' architectures, in its own precision."""
    chosen = np.flatnonzero(graphs.texts("source") == FOLDED)
    features, family, precision = design(graphs)[chosen], graphs.texts("family")[chosen], graphs.graph_precision()[chosen]
    value = np.full((len(chosen), len(graphs.boards), 2), np.nan)
    for b, board in enumerate(graphs.boards):
        label = graphs.latency_ms[chosen, b].astype(float)
        # An inference that computes nothing takes time on all units but a CPU.
        own = np.concatenate([features, np.ones((len(chosen), 1))], 1) if board.unit != "cpu" else features
        for p in set(precision):
            for name in sorted(set(family)):
                rows = (precision == p) & (label > 0)
                train, test = rows & (family != name), rows & (family == name)
                if train.any() and test.any():
                    value[test, b, 0] = own[test] @ solve(own[train], label[train], RIDGE)
    return Predicted(chosen, value, np.ones_like(value))


def design(graphs: Measured) -> np.ndarray:
    """[G, 2 * kinds * COLUMNS]: the work of each kind of operator. Grouped convolutions, of which the lists make a kind
    of its own, are one."""
    kinds = len(graphs.meta["operatorKinds"])
    kind = graphs.op_type + kinds * (graphs.kernel == [k["id"] for k in graphs.meta["kernels"]].index(GROUPED))
    result = np.zeros((graphs.count, 2 * kinds, COLUMNS))
    np.add.at(result, (graphs.graph_of, kind), graphs.work[:, :COLUMNS])
    return result.reshape(graphs.count, -1)


if __name__ == "__main__":
    main()
