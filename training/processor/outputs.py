"""The K = 2 values that the network predicts of a graph on a unit, and which terms they start from."""

from __future__ import annotations

OUTPUTS = ["latencyMs", "energyMj"]
K = len(OUTPUTS)
LATENCY, ENERGY = 0, 1
TERMS = ["log.base_ms", "log.base_mj"]
