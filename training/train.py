"""The training loop: AdamW on a one-cycle schedule, averaged weights, resumable checkpoints."""

from __future__ import annotations

import copy
import json
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch

from . import shrink
from .arrays import Graphs
from .baseline import board_weights
from .batches import Batch, Store, cut, draw
from .evaluate import device, evaluated, summary
from .losses import WEIGHTS, total_loss
from .network import Predictor
from .outputs import TERMS
from .shape import Shape
from .split import Split

WEIGHT_DECAY = 1e-2
AVERAGE_DECAY = 0.998
# So that the bucket of operators never seen learns what an operator costs from its terms alone.
UNKNOWN_SHARE = 0.02
REPORTS = 10
SAVE_EVERY = 3


@dataclass
class Recipe:
    """How to train; a checkpoint of another recipe is refused."""

    epochs: int = 30
    seed: int = 1
    width: int = 112
    head: int = 40
    layers: int = 4
    dropout: float = 0.0
    learning_rate: float = 2e-3
    nodes_per_batch: int = 2000
    boards_per_step: int = 4
    weights: dict[str, float] = field(default_factory=lambda: dict(WEIGHTS))


def shape_of(graphs: Graphs, recipe: Recipe) -> Shape:
    return Shape(
        graphs.node_features.shape[1], graphs.edge_features.shape[1], len(graphs.meta["operatorKinds"]), graphs.terms.shape[2],
        graphs.device_vector.shape[2], [graphs.term(name) for name in TERMS], graphs.column("log.output_bytes"),
        recipe.width, recipe.head, recipe.layers, dropout=recipe.dropout)


def create(graphs: Graphs, split: Split, recipe: Recipe, kind: type[Predictor] = Predictor) -> Predictor:
    """A network that knows the training rows' means and deviations, on the boards that are trained on."""
    torch.manual_seed(recipe.seed)
    network = kind(shape_of(graphs, recipe))
    rows, edges = graphs.node_rows(split.train), graphs.edge_rows(split.train)
    network.standardise(
        torch.from_numpy(graphs.node_features[rows]), torch.from_numpy(graphs.edge_features[edges]),
        torch.from_numpy(graphs.terms[rows][:, split.boards].reshape(-1, graphs.terms.shape[2])),
        torch.from_numpy(graphs.device_vector[split.train][:, split.boards].reshape(-1, graphs.device_vector.shape[2])))
    return network


def train(
    network: Predictor, graphs: Graphs, split: Split, recipe: Recipe, checkpoint: Path | None, store: Store | None = None
) -> Predictor:
    """Trains in place and returns the network with averaged weights."""
    store = store or Store(graphs, device())
    network.to(store.device)
    average = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW([p for p in network.parameters() if p.requires_grad], recipe.learning_rate, weight_decay=WEIGHT_DECAY)
    # A shuffled epoch is cut into at most this many batches.
    steps = int(graphs.operators(split.train).sum()) // recipe.nodes_per_batch + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.learning_rate, total_steps=recipe.epochs * steps + 1, pct_start=0.1)
    run = {
        "schema": graphs.meta["schemaHash"], "recipe": json.dumps(asdict(recipe), sort_keys=True),
        "graphs": [len(split.train), len(split.test)], "boards": split.boards.tolist()}
    weights = board_weights(graphs, split)
    first, is_done = resume(checkpoint, run, network, average, optimizer, schedule)
    for epoch in range(first, recipe.epochs):
        start, rng = time.monotonic(), np.random.default_rng([recipe.seed, epoch])
        torch.manual_seed(recipe.seed * 100_003 + epoch)
        losses = []
        for part in cut(graphs, split.train, recipe.nodes_per_batch, rng):
            boards = torch.from_numpy(draw(len(part), split.boards, recipe.boards_per_step, rng, weights)).to(store.device)
            losses.append(step(network, average, optimizer, schedule, store.batch(part, boards), recipe.weights))
        # Only here the losses are asked for: each question would wait for a GPU.
        loss, seconds = float(torch.stack(losses).mean()), time.monotonic() - start
        last = epoch == recipe.epochs - 1
        report(epoch, recipe.epochs, loss, average if last or (epoch + 1) % REPORTS == 0 else None, graphs, split, store, seconds)
        if checkpoint is not None and (epoch % SAVE_EVERY == SAVE_EVERY - 1 or last):
            save(checkpoint, run, epoch, network, average, optimizer, schedule)
    if not is_done:
        shrink.fit(average, graphs, split, store)
        if checkpoint is not None:
            save(checkpoint, run, recipe.epochs - 1, network, average, optimizer, schedule, is_done=True)
    return average.cpu()


def step(network, average, optimizer, schedule, data: Batch, weights: dict[str, float] = WEIGHTS) -> torch.Tensor:
    network.train()
    hidden = torch.rand(data.op_type.shape, device=data.op_type.device) < UNKNOWN_SHARE
    inputs = (data.node_features, torch.where(hidden, torch.zeros_like(data.op_type), data.op_type), *data.inputs[2:])
    loss = total_loss(network(*inputs), data, weights)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    with torch.no_grad():
        for kept, new in zip(average.parameters(), network.parameters()):
            kept.lerp_(new, 1 - AVERAGE_DECAY)
    return loss.detach()


def report(
    epoch: int, epochs: int, loss: float, average: Predictor | None, graphs: Graphs, split: Split, store: Store, seconds: float
) -> None:
    """Every tenth epoch also what the averaged weights reach on the validation graphs."""
    text = f"epoch {epoch + 1}/{epochs}: loss {loss:.4f}, {seconds:.1f} s"
    if average is not None:
        means = summary(graphs, split.validation, evaluated(average, graphs, split.validation, store))
        text += "; validation MAPE % " + ", ".join(f"{metric} {list(values.values())}" for metric, values in means.items())
    print(text, flush=True)


def save(path: Path, run: dict, epoch: int, network, average, optimizer, schedule, is_done: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({
        "run": run, "epoch": epoch, "done": is_done, "network": network.state_dict(), "average": average.state_dict(),
        "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def resume(path: Path | None, run: dict, network, average, optimizer, schedule) -> tuple[int, bool]:
    """The first epoch that is left to do, and whether nothing is. A checkpoint of another run is an error: it would be published as this one."""
    if path is None or not path.exists():
        return 0, False
    state = torch.load(path, map_location="cpu")
    if state["run"] != run:
        raise ValueError(f"{path} belongs to another run ({state['run']}, not {run}): remove it or name another file")
    network.load_state_dict(state["network"])
    average.load_state_dict(state["average"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    print(f"resumed after epoch {state['epoch'] + 1}", flush=True)
    return state["epoch"] + 1, state["done"]
