"""The training loop: AdamW on a one-cycle schedule, averaged weights, resumable checkpoints."""

from __future__ import annotations

import copy
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from ..batches import cut
from ..shape import Shape
from ..train import resume, save
from .arrays import Measured
from .batches import Batch, batch, labelled
from .losses import total_loss
from .network import DEVICE_COLUMNS, Predictor, Units
from .outputs import TERMS
from .rates import Rates, fit
from .split import FOLDED, PARTS, Split, part_of
from .terms import COLUMNS, Tables, rounded

WEIGHT_DECAY = 0.05
AVERAGE_DECAY = 0.995
UNKNOWN_SHARE = 0.02
SAVE_EVERY = 3


@dataclass
class Recipe:
    epochs: int = 80
    seed: int = 1
    width: int = 64
    head: int = 40
    layers: int = 3
    dropout: float = 0.1
    learning_rate: float = 2e-3
    nodes_per_batch: int = 4000
    boards_per_step: int = 8
    # Few networks of many kinds beside many of one kind.
    repeat_folded: int = 4


@dataclass
class Trained:
    """A network with the rates and watts of all boards that it was trained with."""

    network: Predictor
    units: Units
    rates: list[Rates]
    watts: list[float]
    tables: Tables
    # [G], of the rates that a graph is trained with.
    variant: np.ndarray

    @property
    def overhead(self) -> np.ndarray:
        return np.array([r.overhead_ms for r in self.rates])


def prepare(graphs: Measured, split: Split, recipe: Recipe) -> Trained:
    """Rates from the training graphs alone, and a network that starts at them."""
    torch.manual_seed(recipe.seed)
    # An architecture is trained on at the rates that others have: of its own, little would be left to learn.
    place = part_of(graphs)
    rates = fit_all(graphs, split.train)
    variants = [rates] + [fit_all(graphs, split.train[place[split.train] != part], rates) for part in range(PARTS)]
    watts = [active_watts(graphs, split.train, b) for b in range(len(graphs.boards))]
    tables = Tables(graphs, variants, watts)
    shape = Shape(
        graphs.node_features.shape[1], graphs.edge_features.shape[1], len(graphs.meta["operatorKinds"]), len(COLUMNS),
        len(DEVICE_COLUMNS), [COLUMNS.index(name) for name in TERMS], 0, recipe.width, recipe.head, recipe.layers,
        dropout=recipe.dropout)
    if graphs.meta["deviceColumns"] != DEVICE_COLUMNS:
        raise ValueError(f"the arrays have the device columns {graphs.meta['deviceColumns']}, and training knows {DEVICE_COLUMNS}")
    trained = Trained(Predictor(shape), Units(graphs.boards), rates, watts, tables, place + 1)
    sample = np.random.default_rng(recipe.seed).permutation(split.train)[:2000]
    data = batch(graphs, tables, trained.overhead, sample, labelled(graphs, sample, 2, np.random.default_rng(0)))
    unread = [graphs.meta["nodeColumns"].index(name) for name in graphs.meta["unreadColumns"]]
    trained.network.standardise(data.node_features, data.edge_features, data.terms.reshape(-1, len(COLUMNS)))
    trained.network.nodes_inv_std[unread] = 0
    return trained


def fit_all(graphs: Measured, chosen: np.ndarray, known: list[Rates] | None = None) -> list[Rates]:
    """As device files have them: rounded. Those of boards that only cells were measured on are taken from `known`."""
    folded = (graphs.latency_ms[graphs.texts("source") == FOLDED] > 0).any(0)
    rates = [fit(graphs, chosen, b) if known is None or folded[b] else known[b] for b in range(len(graphs.boards))]
    return [Rates(rounded(r.table), float(f"{r.overhead_ms:.4g}")) for r in rates]


def active_watts(graphs: Measured, chosen: np.ndarray, b: int) -> float:
    """Median of millijoules a millisecond; 0 where no energy was measured."""
    watts = graphs.energy_mj[chosen, b] / graphs.latency_ms[chosen, b]
    return float(f"{np.nanmedian(watts):.4g}") if np.isfinite(watts).any() else 0.0


def train(trained: Trained, graphs: Measured, split: Split, recipe: Recipe, checkpoint: Path | None = None) -> Trained:
    """Trains in place and returns the network with averaged weights."""
    both = torch.nn.ModuleList([trained.network, trained.units])
    average = copy.deepcopy(both).eval()
    optimizer = torch.optim.AdamW(both.parameters(), recipe.learning_rate, weight_decay=WEIGHT_DECAY)
    folded = graphs.texts("source") == FOLDED
    rows = np.concatenate([split.train, np.repeat(split.train[folded[split.train]], recipe.repeat_folded - 1)])
    steps = int(graphs.operators(rows).sum()) // recipe.nodes_per_batch + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, recipe.learning_rate, total_steps=recipe.epochs * steps + 1, pct_start=0.1)
    run = {"schema": graphs.meta["schemaHash"], "recipe": asdict(recipe), "graphs": [len(split.train), len(split.test)]}
    first, _ = resume(checkpoint, run, both, average, optimizer, schedule)
    for epoch in range(first, recipe.epochs):
        start, rng = time.monotonic(), np.random.default_rng([recipe.seed, epoch])
        torch.manual_seed(recipe.seed * 100_003 + epoch)
        losses = []
        for part in cut(graphs, rows, recipe.nodes_per_batch, rng):
            boards = labelled(graphs, part, recipe.boards_per_step, rng)
            losses.append(step(both, average, optimizer, schedule, batch(graphs, trained.tables, trained.overhead, part, boards, trained.variant)))
        print(f"epoch {epoch + 1}/{recipe.epochs}: loss {np.mean(losses):.4f}, {time.monotonic() - start:.1f} s", flush=True)
        if checkpoint is not None and (epoch % SAVE_EVERY == SAVE_EVERY - 1 or epoch == recipe.epochs - 1):
            save(checkpoint, run, epoch, both, average, optimizer, schedule)
    return Trained(average[0], average[1], trained.rates, trained.watts, trained.tables, trained.variant)


def step(both, average, optimizer, schedule, data: Batch) -> float:
    both.train()
    hidden = torch.rand(data.op_type.shape) < UNKNOWN_SHARE
    inputs = (data.node_features, torch.where(hidden, torch.zeros_like(data.op_type), data.op_type), *data.inputs[2:])
    loss = total_loss(both[0](*inputs, both[1](data.boards)), data)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    with torch.no_grad():
        for kept, new in zip(average.parameters(), both.parameters()):
            kept.lerp_(new, 1 - AVERAGE_DECAY)
    return float(loss)
