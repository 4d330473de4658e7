"""Trains a published graph network on latency and predicts the test graphs."""

from __future__ import annotations

from typing import Callable

import numpy as np
import torch

from ..arrays import Graphs
from ..batches import Batch, Store, cut
from ..labels import fixed_boards, judged
from ..split import Split
from .graph_networks import PERFSAGE_COLUMNS, GlobalNode, PublishedSage


LEAST_MS = 1e-6


def brp_nas(graphs: Graphs, split: Split, store: Store, epochs: int, seed: int = 1) -> np.ndarray:
    torch.manual_seed(seed)
    columns = np.arange(graphs.node_features.shape[1])
    network = GlobalNode(len(columns), len(graphs.meta["operatorKinds"]), int(fixed_boards(graphs).sum()))
    optimizer = torch.optim.AdamW(network.parameters(), 1e-3)
    return run(network, optimizer, graphs, split, store, epochs, columns, torch.exp, lambda ratio: torch.abs(torch.log(ratio)), seed)


def perfsage(graphs: Graphs, split: Split, store: Store, epochs: int, seed: int = 1) -> np.ndarray:
    torch.manual_seed(seed)
    columns = np.array([graphs.column(name) for name in PERFSAGE_COLUMNS if name in graphs.meta["nodeColumns"]])
    network = PublishedSage(len(columns), len(graphs.meta["operatorKinds"]), int(fixed_boards(graphs).sum()))
    optimizer = torch.optim.Adam(network.parameters(), 0.01)
    # Linear: through an exponential, this loss sinks to predictions of 0, where nothing pulls them back.
    return run(
        network, optimizer, graphs, split, store, epochs, columns, lambda x: 1 + x, lambda ratio: torch.abs(ratio - 1), seed)


def run(
    network: torch.nn.Module, optimizer: torch.optim.Optimizer, graphs: Graphs, split: Split, store: Store, epochs: int,
    columns: np.ndarray, link: Callable[[torch.Tensor], torch.Tensor], error: Callable[[torch.Tensor], torch.Tensor], seed: int,
    nodes: int = 4000,
) -> np.ndarray:
    """[test graphs, B] ms, NaN on the random board; a board's mean label (of logarithms) times the `link` of what the network answers;
    `error` is of predicted / label. The rate falls to 0 along a cosine."""
    device, fixed = store.device, np.flatnonzero(fixed_boards(graphs))
    rows = torch.from_numpy(graphs.node_features[graphs.node_rows(split.train)][:, columns])
    mean, std = rows.mean(0).to(device), torch.clamp(rows.std(0), min=1e-3).to(device)
    chosen, boards = torch.from_numpy(columns).to(device), torch.from_numpy(fixed).to(device)
    usable = torch.from_numpy(judged(graphs, np.arange(graphs.count))[:, fixed, 0]).to(device)
    label = torch.log(torch.clamp(store.latency_ms[:, boards], min=1e-6))
    offset = torch.stack([label[split.train][usable[split.train][:, b], b].mean() for b in range(len(fixed))])
    network.to(device)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)

    def answer(data: Batch) -> torch.Tensor:
        features = torch.clamp((data.node_features[:, chosen] - mean) / std, -6, 6)
        return torch.exp(offset) * link(network(data, features))

    for epoch in range(epochs):
        network.train()
        for part in cut(graphs, split.train, nodes, np.random.default_rng([seed, epoch])):
            ratio, mask = answer(store.batch(part)) / torch.exp(label[part]), usable[part]
            loss = (error(ratio) * mask).sum() / torch.clamp(mask.sum(), min=1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    network.eval()
    result = np.full((len(split.test), len(graphs.boards)), np.nan)
    with torch.inference_mode():
        predicted = [torch.clamp(answer(store.batch(part)), min=LEAST_MS).cpu().numpy() for part in cut(graphs, split.test, 2 * nodes)]
    result[:, fixed] = np.concatenate(predicted)
    return result
