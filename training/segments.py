"""Reductions of node or edge rows into the rows of the graphs or nodes that they belong to."""

from __future__ import annotations

import torch


def segment_sum(values: torch.Tensor, index: torch.Tensor, rows: int) -> torch.Tensor:
    """[rows, ...] sums of values [N, ...] over the rows that index [N] names."""
    return torch.zeros((rows, *values.shape[1:]), dtype=values.dtype, device=values.device).index_add(0, index, values)


def segment_max(values: torch.Tensor, index: torch.Tensor, rows: int) -> torch.Tensor:
    """Of values that are not negative: an empty segment gives 0."""
    zeros = torch.zeros((rows, *values.shape[1:]), dtype=values.dtype, device=values.device)
    where = index.reshape(-1, *[1] * (values.ndim - 1)).expand_as(values)
    return zeros.scatter_reduce(0, where, values, "amax")
