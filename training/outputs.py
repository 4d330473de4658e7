"""The K = 6 values that the network predicts of a graph on a board, and which terms they start from."""

from __future__ import annotations

OUTPUTS = ["latencyMs", "peakMemoryKiB", "macs", "npuCycles", "sramBytes", "externalBytes"]
LATENCY, MEMORY, FIRST_COUNT = 0, 1, 2
# Term columns hold log(offset + value); in the order of OUTPUTS.
TERMS = ["log.base_ms", "log.live_kib", "log.macs", "log.npu_cycles", "log.sram_bytes", "log.external_bytes"]
OFFSETS = [1e-6, 1.0, 1.0, 1.0, 1.0, 1.0]
