"""What training minimises: relative errors of totals, of operators where a GPU's were timed, and of energy."""

from __future__ import annotations

import torch

from ..network import Output
from ..segments import segment_sum
from .batches import Batch
from .outputs import ENERGY, LATENCY

TINY = 1e-7
WEIGHTS = {"latency": 1.0, "energy": 0.5, "operator": 0.3, "factor": 0.0, "spread": 0.05}
# Laplace's: the conformal quantiles do the rest.
LEAST_SPREAD = 1e-3


def log_error(predicted: torch.Tensor, label: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """|log predicted - log label|, 0 where there is no label, and where there is one."""
    known = (label > 0) & (predicted > 0)
    one = torch.ones_like(predicted)
    error = torch.abs(torch.log(torch.where(known, predicted, one) + TINY) - torch.log(torch.where(known, label, one) + TINY))
    return torch.where(known, error, torch.zeros_like(error)), known


def mean(error: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return (error * weight).sum() / (weight.sum() + 1e-6)


def operator_loss(output: Output, data: Batch) -> torch.Tensor:
    """A timed operator, plus an equal part of what its graph's total has beyond all that were timed."""
    timed = data.op_ms > 0
    own = torch.where(timed, data.op_ms, torch.zeros_like(data.op_ms))
    graphs = len(data.latency_ms)
    count = segment_sum(timed.float(), data.graph_index, graphs)
    rest = torch.clamp(data.latency_ms - segment_sum(own, data.graph_index, graphs), min=0) / torch.clamp(count, min=1)
    label = torch.where(timed, own + torch.nan_to_num(rest)[data.graph_index], torch.zeros_like(own))
    error, known = log_error(output.contribution[:, :, LATENCY], label)
    total = torch.nan_to_num(data.latency_ms).clamp(min=TINY)[data.graph_index]
    return mean(error, known * torch.sqrt(label / total))


def factor_loss(output: Output, data: Batch) -> torch.Tensor:
    """How far the network leaves measured rates: it needs a reason to."""
    base = torch.exp(data.terms[:, :, 0])
    log = torch.log((output.contribution[:, :, LATENCY] + TINY) / (base + TINY))
    return mean(log ** 2, torch.sqrt(base))


def total_loss(output: Output, data: Batch, weights: dict[str, float] = WEIGHTS) -> torch.Tensor:
    latency, known = log_error(output.prediction[:, :, LATENCY], data.latency_ms)
    energy, has_energy = log_error(output.prediction[:, :, ENERGY], data.energy_mj)
    errors = torch.stack([latency, energy], 2).detach()
    spread = output.spread + LEAST_SPREAD
    fit = torch.log(spread) + errors / spread
    return (
        weights["latency"] * mean(latency, known.float())
        + weights["energy"] * mean(energy, has_energy.float())
        + weights["operator"] * operator_loss(output, data)
        + weights["factor"] * factor_loss(output, data)
        + weights["spread"] * mean(fit, torch.stack([known, has_energy], 2).float()))
