"""Inputs and outputs of a few graphs, for the test that compares ONNX Runtime with PyTorch."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from .arrays import Graphs
from .batches import Batch, Store
from .committee import Committee
from .network import Output

MOST_NODES = 24
# Boards of the batch; a single graph is asked about one board, as a user's is.
MOST_BOARDS = 3
INPUTS = ("nodeFeatures", "opType", "edgeSrc", "edgeDst", "edgeFeatures", "graphIndex", "terms", "deviceVector")


def write(network: Committee, graphs: Graphs, chosen: np.ndarray, path: Path, count: int = 5) -> None:
    """The first small graph of each of the first `count` spaces that have one: one by one, each on another board, and as one
    batch on several."""
    sizes = graphs.operators(chosen)
    small = chosen[(sizes <= MOST_NODES) & (sizes > 1)]
    spaces = graphs.texts("space")[small]
    picked = [small[spaces == space][0] for space in sorted(set(spaces))][:count]
    cases = [case(network, graphs, np.array([g]), [i % len(graphs.boards)]) for i, g in enumerate(picked)]
    cases.append(case(network, graphs, np.array(picked), list(range(min(MOST_BOARDS, len(graphs.boards))))))
    save(path, graphs.meta["schemaHash"], cases)


def save(path: Path, schema_hash: str, cases: list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"schemaHash": schema_hash, "cases": cases}) + "\n", encoding="utf-8")


def batch(graphs: Graphs, chosen: np.ndarray, boards: list[int]) -> Batch:
    return Store(graphs).batch(chosen, torch.tensor([boards] * len(chosen)))


def case(network: Committee, graphs: Graphs, chosen: np.ndarray, boards: list[int]) -> dict:
    network.cpu().eval()
    data = batch(graphs, chosen, boards)
    with torch.no_grad():
        output = network(*data.inputs)
    return recorded([graphs.boards[b] for b in boards], data.inputs, output)


def recorded(boards: list[str], inputs: tuple[torch.Tensor, ...], output: Output) -> dict:
    """One batch as the test reads it: numbers in the order of graphs and operators."""
    result: dict = {"boards": boards}
    result.update({name: flat(values) for name, values in zip(INPUTS, inputs)})
    for name in ("prediction", "spread", "contribution", "embedding"):
        result[name] = flat(getattr(output, name))
    return result


def flat(values: torch.Tensor) -> list:
    if values.is_floating_point():
        return [float(f"{v:.9g}") for v in values.flatten().tolist()]
    return values.flatten().tolist()
