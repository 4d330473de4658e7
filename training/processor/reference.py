"""Inputs and outputs of a few graphs, for the test that compares ONNX Runtime with PyTorch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from ..reference import recorded, save
from .arrays import Measured
from .batches import batch
from .train import Trained

MOST_BOARDS = 3


def write(trained: Trained, graphs: Measured, chosen: np.ndarray, path: Path, count: int = 2) -> None:
    """The smallest graphs of each source, one by one and as a batch."""
    source, sizes = graphs.texts("source")[chosen], graphs.operators(chosen)
    picked = [g for name in sorted(set(source)) for g in chosen[source == name][np.argsort(sizes[source == name])][:count]][:3]
    boards = [int(np.flatnonzero(graphs.latency_ms[g] > 0)[0]) for g in picked]
    cases = [case(trained, graphs, np.array([g]), [b]) for g, b in zip(picked, boards)]
    cases.append(case(trained, graphs, np.array(picked), list(range(MOST_BOARDS))))
    save(path, graphs.meta["schemaHash"], cases)


def case(trained: Trained, graphs: Measured, chosen: np.ndarray, boards: list[int]) -> dict:
    trained.network.eval()
    trained.units.eval()
    data = batch(graphs, trained.tables, trained.overhead, chosen, np.tile(boards, (len(chosen), 1)))
    with torch.no_grad():
        inputs = (*data.inputs, trained.units(data.boards))
        output = trained.network(*inputs)
    return recorded([graphs.boards[b].id for b in boards], inputs, output)
