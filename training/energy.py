"""Energy of an inference: counts times a board's coefficients, plus its static power over the latency."""

from __future__ import annotations

from .outputs import FIRST_COUNT

MJ_PER_PJ = 1e-9
# Milliwatts times milliseconds are microjoules.
MJ_PER_MW_MS = 1e-3


def parts_mj(latency_ms, counts, coefficients):
    """[..., 5]: MACs, NPU cycles, SRAM bytes, external bytes [..., 4] and latency [...] in mJ. Of NumPy or of PyTorch."""
    parts = coefficients + 0
    parts[..., :4] = counts * coefficients[..., :4] * MJ_PER_PJ
    parts[..., 4] = latency_ms * coefficients[..., 4] * MJ_PER_MW_MS
    return parts


def predicted_mj(prediction, spread, coefficients):
    """Energy [...] and its spread: that of its parts, weighted by their shares, since their errors go together."""
    parts = parts_mj(prediction[..., 0], prediction[..., FIRST_COUNT:], coefficients)
    total = parts.sum(-1)
    own = parts + 0
    own[..., :4] = parts[..., :4] * spread[..., FIRST_COUNT:]
    own[..., 4] = parts[..., 4] * spread[..., 0]
    return total, own.sum(-1) / total
