"""What training minimises: relative errors of whole graphs, of their operators and of what they count."""

from __future__ import annotations

import torch

from .batches import Batch
from .energy import parts_mj
from .labels import SMALL_CYCLES, SMALL_KIB
from .network import Output
from .outputs import FIRST_COUNT, LATENCY, MEMORY
from .segments import segment_sum

# Keeps the logarithm of a latency of 0 finite.
TINY_MS = 1e-7
# Of MACs, cycles and bytes: fewer are next to nothing.
COUNT_FLOOR = 1e3
# Each head has its own layers, whose steps do not depend on these (Adam): they share out the trunk.
WEIGHTS = {"graph": 1.0, "operator": 0.5, "memory": 0.2, "count": 0.1, "energy": 0.1, "spread": 0.02}


def graph_weight(batch: Batch) -> torch.Tensor:
    """[G, D]: short inferences and those with CPU parts count less, those without a label not at all."""
    short = torch.clamp(batch.cycles_total.float() / SMALL_CYCLES, 0.02, 1.0)
    return short * torch.where(batch.cpu_ops > 0, 0.5, 1.0) * (batch.latency_ms > 0)


def mean(error: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return (error * weight).sum() / (weight.sum() + 1e-6)


def log_error(predicted: torch.Tensor, label: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """|log predicted - log label| where both are positive; 0 where they are not known."""
    one = torch.ones_like(label)
    return torch.abs(torch.log(torch.where(known, predicted, one)) - torch.log(torch.where(known, label, one)))


def graph_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Mean |log prediction - log label| of latency."""
    known = batch.latency_ms > 0
    return mean(log_error(output.prediction[:, :, LATENCY] + TINY_MS, batch.latency_ms + TINY_MS, known), graph_weight(batch))


def memory_loss(output: Output, batch: Batch) -> torch.Tensor:
    predicted = output.prediction[:, :, MEMORY]
    known = (batch.peak_memory_kib > 0) & (predicted > 0) & (batch.latency_ms > 0)
    weight = known * torch.clamp(batch.peak_memory_kib / SMALL_KIB, 0.02, 1.0)
    return mean(log_error(predicted, batch.peak_memory_kib, known), weight)


def count_loss(output: Output, batch: Batch) -> torch.Tensor:
    known = ~torch.isnan(batch.counts)
    error = log_error(output.prediction[:, :, FIRST_COUNT:] + COUNT_FLOOR, batch.counts + COUNT_FLOOR, known)
    return mean(error, known * graph_weight(batch)[:, :, None])


def energy_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Weighs the counts as boards do: most of the energy is in external bytes."""
    # A board without coefficients has no energy; NaN would reach the weights through the gradient.
    coefficients = torch.nan_to_num(batch.energy)
    label = parts_mj(batch.latency_ms, batch.counts, coefficients).sum(-1)
    predicted = parts_mj(output.prediction[:, :, LATENCY], output.prediction[:, :, FIRST_COUNT:], coefficients).sum(-1)
    # Comparisons with NaN are false.
    known = (label > 0) & (predicted > 0)
    return mean(log_error(predicted, label, known), known * graph_weight(batch))


def operator_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Errors of operators as shares of their graph, and relative errors weighted by the square root of the share."""
    labelled = ~torch.isnan(batch.op_ms)
    label = torch.where(labelled, batch.op_ms, torch.zeros_like(batch.op_ms))
    part = output.contribution[:, :, LATENCY]
    total = segment_sum(label, batch.graph_index, batch.graphs)[batch.graph_index]
    usable = labelled & (total > 0)
    total = torch.where(total > 0, total, torch.ones_like(total))
    share_error = torch.where(usable, torch.abs(part - label) / total, torch.zeros_like(part)).clamp(max=5.0).sum()
    relative = torch.abs(torch.log(part + TINY_MS) - torch.log(label + TINY_MS))
    importance = torch.where(usable & (label > 0), torch.sqrt(label / total), torch.zeros_like(label))
    return share_error / batch.latency_ms.numel() + mean(relative, importance)


def spread_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Negative log likelihood of a Laplace distribution of the log residual, whose scale is the spread."""
    label = torch.cat([batch.latency_ms[:, :, None], batch.peak_memory_kib[:, :, None], batch.counts], 2)
    long = (batch.cycles_total > SMALL_CYCLES)[:, :, None]
    enough = torch.cat([long, (batch.peak_memory_kib >= SMALL_KIB)[:, :, None], long & (batch.counts >= COUNT_FLOOR)], 2)
    known = (label > 0) & (output.prediction > 0) & enough
    residual = log_error(output.prediction.detach(), label, known).clamp(max=3.0)
    likelihood = residual / output.spread + torch.log(output.spread)
    return mean(torch.where(known, likelihood, torch.zeros_like(likelihood)), known.float())


def total_loss(output: Output, batch: Batch, weights: dict[str, float] = WEIGHTS) -> torch.Tensor:
    losses = {
        "graph": graph_loss, "operator": operator_loss, "memory": memory_loss, "count": count_loss, "energy": energy_loss,
        "spread": spread_loss}
    return sum(weights[name] * loss(output, batch) for name, loss in losses.items() if weights[name] > 0)
