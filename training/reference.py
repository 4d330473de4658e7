"""Inputs and outputs of a few graphs, for the test that compares ONNX Runtime with PyTorch."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from .arrays import Graphs, batch
from .committee import Committee

MOST_NODES = 24


def write(network: Committee, graphs: Graphs, chosen: np.ndarray, path: Path, count: int = 5) -> None:
    """The first small graph of each of the first `count` spaces that have one, one by one and as one batch."""
    sizes = graphs.operators(chosen)
    small = chosen[(sizes <= MOST_NODES) & (sizes > 1)]
    spaces = graphs.texts("space")[small]
    picked = [small[spaces == space][0] for space in sorted(set(spaces))][:count]
    cases = [case(network, graphs, np.array([g])) for g in picked] + [case(network, graphs, np.array(picked))]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"schemaHash": graphs.meta["schemaHash"], "cases": cases}) + "\n", encoding="utf-8")


def case(network: Committee, graphs: Graphs, chosen: np.ndarray) -> dict:
    network.eval()
    data = batch(graphs, chosen)
    with torch.no_grad():
        output = network(*data.inputs, data.graphs)
    names = ("nodeFeatures", "opType", "edgeSrc", "edgeDst", "edgeFeatures", "graphIndex")
    result = {name: flat(values) for name, values in zip(names, data.inputs)}
    for name in ("prediction", "spread", "contribution", "embedding"):
        result[name] = flat(getattr(output, name))
    return result


def flat(values: torch.Tensor) -> list:
    if values.is_floating_point():
        return [float(f"{v:.9g}") for v in values.flatten().tolist()]
    return values.flatten().tolist()
