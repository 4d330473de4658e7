"""The training loop: AdamW on a one-cycle schedule, averaged weights, resumable checkpoints."""

from __future__ import annotations

import copy
import time
from pathlib import Path

import numpy as np
import torch

from .arrays import Graphs, batch, batches
from .committee import Committee
from .evaluate import predict
from .labels import judged, labels
from .losses import total_loss
from .network import Predictor, Shape
from .split import Split

LEARNING_RATE = 2e-3
WEIGHT_DECAY = 1e-2
NODES_PER_BATCH = 1000
AVERAGE_DECAY = 0.998
# So that the bucket of operators never seen learns what an operator costs from its roofline alone.
UNKNOWN_SHARE = 0.02


def shape_of(graphs: Graphs, width: int, layers: int) -> Shape:
    return Shape(
        graphs.node_features.shape[1], graphs.edge_features.shape[1], len(graphs.meta["operatorKinds"]), len(graphs.devices),
        [graphs.column(f"log.base_ms.{d}") for d in graphs.devices],
        graphs.column("log.output_bytes"), graphs.column("log.live_kib"),
        [graphs.column(f"log.{name}") for name in graphs.meta["residentColumns"]], graphs.column("log.encoded_bytes"),
        [float(kib) for kib in graphs.meta["sramLimitKiB"]], width, layers)


def create(graphs: Graphs, split: Split, width: int, layers: int) -> Predictor:
    network = Predictor(shape_of(graphs, width, layers))
    rows = np.concatenate([np.arange(graphs.node_ptr[g], graphs.node_ptr[g + 1]) for g in split.train])
    edges = np.concatenate([np.arange(graphs.edge_ptr[g], graphs.edge_ptr[g + 1]) for g in split.train])
    network.standardise(torch.from_numpy(graphs.node_features[rows]), torch.from_numpy(graphs.edge_features[edges]))
    return network


def train(network: Predictor, graphs: Graphs, split: Split, epochs: int, seed: int, checkpoint: Path | None) -> Predictor:
    """Trains in place and returns the network with averaged weights."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network.to(device)
    average = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW(network.parameters(), LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    # A shuffled epoch is cut into at most this many batches.
    steps = int(graphs.operators(split.train).sum()) // NODES_PER_BATCH + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING_RATE, total_steps=epochs * steps + 1, pct_start=0.1)
    run = {"schema": graphs.meta["schemaHash"], "seed": seed, "epochs": epochs, "graphs": [len(split.train), len(split.test)]}
    first = resume(checkpoint, run, network, average, optimizer, schedule)
    for epoch in range(first, epochs):
        start, rng = time.monotonic(), np.random.default_rng([seed, epoch])
        torch.manual_seed(seed * 100_003 + epoch)
        losses = [
            step(network, average, optimizer, schedule, batch(graphs, part, device))
            for part in batches(graphs, split.train, NODES_PER_BATCH, rng)]
        report(epoch, epochs, float(np.mean(losses)), average.cpu(), graphs, split, time.monotonic() - start)
        average.to(device)
        if checkpoint is not None and (epoch % 3 == 2 or epoch == epochs - 1):
            save(checkpoint, run, epoch, network, average, optimizer, schedule)
    return average.cpu()


def step(network, average, optimizer, schedule, data) -> float:
    network.train()
    hidden = torch.rand(data.op_type.shape, device=data.op_type.device) < UNKNOWN_SHARE
    inputs = (data.node_features, torch.where(hidden, torch.zeros_like(data.op_type), data.op_type), *data.inputs[2:])
    loss = total_loss(network(*inputs, data.graphs), data)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    with torch.no_grad():
        for kept, new in zip(average.parameters(), network.parameters()):
            kept.lerp_(new, 1 - AVERAGE_DECAY)
    return float(loss.detach())


def report(epoch: int, epochs: int, loss: float, average: Predictor, graphs: Graphs, split: Split, seconds: float) -> None:
    prediction = predict(Committee([average]), graphs, split.validation)["prediction"]
    rows, label = judged(graphs, split.validation), labels(graphs, split.validation)
    errors = [100 * np.abs(prediction[rows[:, k], k] / label[rows[:, k], k] - 1).mean() for k in range(label.shape[1])]
    shown = " ".join(f"{e:.1f}" for e in errors)
    print(f"epoch {epoch + 1}/{epochs}: loss {loss:.4f}, validation MAPE % {shown}, {seconds:.0f} s", flush=True)


def save(path: Path, run: dict, epoch: int, network, average, optimizer, schedule) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({
        "run": run, "epoch": epoch, "network": network.state_dict(), "average": average.state_dict(),
        "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def resume(path: Path | None, run: dict, network, average, optimizer, schedule) -> int:
    """The first epoch that is left to do. A checkpoint of another run is an error: it would be published as this one."""
    if path is None or not path.exists():
        return 0
    state = torch.load(path, map_location="cpu")
    if state["run"] != run:
        raise ValueError(f"{path} belongs to another run ({state['run']}, not {run}): remove it or name another file")
    network.load_state_dict(state["network"])
    average.load_state_dict(state["average"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    print(f"resumed after epoch {state['epoch'] + 1}", flush=True)
    return state["epoch"] + 1
