"""What training minimises: relative errors of whole graphs and of their operators."""

from __future__ import annotations

import torch

from .arrays import Batch
from .labels import SMALL_CYCLES, SMALL_KIB
from .network import Output
from .segments import segment_sum

# Keeps the logarithm of a latency of 0 finite.
TINY_MS = 1e-7


def graph_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Mean |log prediction - log label| of latency; short inferences and those with CPU parts count less."""
    devices = batch.latency_ms.shape[1]
    known = batch.latency_ms > 0
    weight = torch.clamp(batch.cycles_total.float() / SMALL_CYCLES, 0.02, 1.0)
    weight = weight * torch.where(batch.cpu_ops > 0, 0.5, 1.0) * known
    error = torch.abs(torch.log(output.prediction[:, :devices] + TINY_MS) - torch.log(batch.latency_ms + TINY_MS))
    return (error * weight).sum() / (weight.sum() + 1e-6)


def memory_loss(output: Output, batch: Batch) -> torch.Tensor:
    devices = batch.latency_ms.shape[1]
    known = (batch.peak_memory_kib > 0) & (output.prediction[:, devices:] > 0) & (batch.latency_ms > 0)
    predicted = torch.where(known, output.prediction[:, devices:], torch.ones_like(batch.peak_memory_kib))
    label = torch.where(known, batch.peak_memory_kib, torch.ones_like(batch.peak_memory_kib))
    weight = known * torch.clamp(label / SMALL_KIB, 0.02, 1.0)
    return (torch.abs(torch.log(predicted) - torch.log(label)) * weight).sum() / (weight.sum() + 1e-6)


def operator_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Errors of operators as shares of their graph, and relative errors weighted by the square root of the share."""
    devices = batch.latency_ms.shape[1]
    labelled = ~torch.isnan(batch.op_ms)
    label = torch.where(labelled, batch.op_ms, torch.zeros_like(batch.op_ms))
    part = output.contribution[:, :devices]
    total = segment_sum(label, batch.graph_index, batch.graphs)[batch.graph_index]
    usable = labelled & (total > 0)
    total = torch.where(total > 0, total, torch.ones_like(total))
    share_error = torch.where(usable, torch.abs(part - label) / total, torch.zeros_like(part)).clamp(max=5.0).sum()
    log_error = torch.abs(torch.log(part + TINY_MS) - torch.log(label + TINY_MS))
    importance = torch.where(usable & (label > 0), torch.sqrt(label / total), torch.zeros_like(label))
    return (
        share_error / (batch.graphs * devices)
        + (log_error * importance).sum() / (importance.sum() + 1e-6))


def spread_loss(output: Output, batch: Batch) -> torch.Tensor:
    """Negative log likelihood of a Laplace distribution of the log residual, whose scale is the spread."""
    label = torch.cat([batch.latency_ms, batch.peak_memory_kib], 1)
    enough = torch.cat([batch.cycles_total > SMALL_CYCLES, batch.peak_memory_kib >= SMALL_KIB], 1)
    known = (label > 0) & (output.prediction > 0) & enough
    predicted = torch.where(known, output.prediction.detach(), torch.ones_like(label))
    residual = torch.abs(torch.log(predicted) - torch.log(torch.where(known, label, torch.ones_like(label)))).clamp(max=3.0)
    likelihood = torch.where(known, residual / output.spread + torch.log(output.spread), torch.zeros_like(label))
    return likelihood.sum() / (known.sum() + 1e-6)


def total_loss(output: Output, batch: Batch) -> torch.Tensor:
    return (
        graph_loss(output, batch)
        + 0.5 * operator_loss(output, batch)
        + 0.5 * memory_loss(output, batch)
        + 0.02 * spread_loss(output, batch))
