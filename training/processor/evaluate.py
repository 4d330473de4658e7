"""Predictions for a set of graphs on the boards that they have labels of."""

from __future__ import annotations

import numpy as np
import torch

from ..batches import cut
from .arrays import Measured
from .batches import batch
from .train import Trained


def predict(
    trained: Trained, graphs: Measured, chosen: np.ndarray, trust: float | None = None, nodes: int = 12000
) -> dict[str, np.ndarray]:
    """With the trust of each unit, or one for all: prediction and spread [graphs, B, K], NaN where there is no label; latency with the overhead. embedding [graphs, E]."""
    result = {
        "prediction": np.full((len(chosen), len(graphs.boards), 2), np.nan), "spread": np.full((len(chosen), len(graphs.boards), 2), np.nan),
        "embedding": np.zeros((len(chosen), trained.network.shape.embedding))}
    own_trust = trained.units.trust.clone()
    if trust is not None:
        trained.units.trust.fill_(trust)
    place = {g: i for i, g in enumerate(chosen)}
    trained.network.eval()
    trained.units.eval()
    known = graphs.latency_ms[chosen] > 0
    patterns, kind = np.unique(known, axis=0, return_inverse=True)
    with torch.inference_mode():
        for k, pattern in enumerate(patterns):
            own = np.flatnonzero(pattern)
            if len(own) == 0:
                continue
            for part in cut(graphs, chosen[kind == k], nodes):
                boards = np.tile(own, (len(part), 1))
                data = batch(graphs, trained.tables, trained.overhead, part, boards)
                output = trained.network(*data.inputs, trained.units(data.boards))
                rows = np.array([place[g] for g in part])
                value = output.prediction.numpy().astype(float)
                value[:, :, 0] += trained.overhead[boards]
                result["prediction"][rows[:, None], own] = value
                result["spread"][rows[:, None], own] = output.spread.numpy()
                result["embedding"][rows] = output.embedding.numpy()
    trained.units.trust.copy_(own_trust)
    return result
