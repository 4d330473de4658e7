"""A network of two small members with made-up weights, and graphs for it.

`python3 -m training.tests.tiny` writes it as ONNX beside its inputs and PyTorch's outputs. Python exports it again and compares
byte for byte, C# runs the file and compares with the outputs: together they hold the exporter to PyTorch.
Weights and inputs are multiples of powers of two, so that neither libraries nor machines round them differently.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from training import onnx_writer, reference
from training.arrays import Graphs
from training.committee import Committee
from training.network import Predictor, Shape

FOLDER = Path(__file__).parents[2] / "tests/PerfSage.Prediction.Tests/Reference"
NETWORK, CASES = FOLDER / "tiny.onnx", FOLDER / "tiny.json"
# The physical columns stand in no order that a mistake could hit by chance.
COLUMNS = [
    "log.live_kib", "a", "log.base_ms.d1", "log.inner_kib", "log.output_bytes", "log.base_ms.d0", "log.encoded_bytes",
    "log.outer_kib"]
META = {
    "schemaHash": "tiny", "nodeColumns": COLUMNS, "edgeColumns": ["schedule", "log.bytes"],
    "operatorKinds": ["UNKNOWN", "A", "B", "C"], "devices": ["d0", "d1"], "clockHz": [1e9, 1e9], "sramLimitKiB": [1e9, 24.0],
    "residentColumns": ["outer_kib", "inner_kib"], "dataVersion": "made up",
}
SIZES = [5, 1, 6]
# A diamond, a lone operator, and two chains side by side.
EDGES = [[(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)], [], [(0, 1), (1, 2), (3, 4), (4, 5)]]
# The heads of the physical terms spread widely about their limits: by device, the factors of latency by kind.
SPREAD = {"factor": 4.0, "move": 4.0, "live": 8.0, "outside": 6.0, "weights": 8.0}
CENTRES = {
    "kind_factor": [[0], [-12], [5], [-4]], "kind_move": [[-12], [-12], [-8], [6]],
    "live": [-4, 4], "outside": [-6, -1], "weights": [-8, 3]}


def committee() -> Committee:
    return Committee([member(seed) for seed in (1, 2)]).eval()


def member(seed: int) -> Predictor:
    column = COLUMNS.index
    network = Predictor(Shape(
        len(COLUMNS), len(META["edgeColumns"]), len(META["operatorKinds"]), 2,
        [column("log.base_ms.d0"), column("log.base_ms.d1")], column("log.output_bytes"), column("log.live_kib"),
        [column("log.outer_kib"), column("log.inner_kib")], column("log.encoded_bytes"), META["sramLimitKiB"],
        width=6, layers=4, embedding=3))
    rng = np.random.RandomState(seed)
    with torch.no_grad():
        for name, values in [*network.named_parameters(), *network.named_buffers()]:
            module = name.split(".")[0]
            if name != "sram_limit":
                values.copy_(torch.from_numpy(steps(rng, tuple(values.shape), SPREAD.get(module, 1.0))))
            if module in CENTRES and "." in name and (values.ndim == 1 or module.startswith("kind_")):
                values.add_(torch.tensor(CENTRES[module]))
            if name.endswith("inv_std") or "norm.weight" in name:
                values.abs_().add_(0.5)
        # A column that never varied in training.
        network.inv_std[1] = 0
    return network


def steps(rng: np.random.RandomState, shape: tuple[int, ...], scale: float) -> np.ndarray:
    """Multiples of scale / 64 in -scale/2..scale/2."""
    return (rng.randint(-32, 33, shape) * (scale / 64)).astype(np.float32)


def graphs() -> Graphs:
    rng = np.random.RandomState(3)
    ptr, edge_ptr = (np.concatenate([[0], np.cumsum(counts)]) for counts in (SIZES, [len(e) for e in EDGES]))
    features = steps(rng, (int(ptr[-1]), len(COLUMNS)), 24.0)
    for name, least in (("live_kib", 1), ("inner_kib", 1), ("outer_kib", 1), ("encoded_bytes", 10), ("output_bytes", 12)):
        # Logarithms of sizes plus one.
        chosen = COLUMNS.index(f"log.{name}")
        features[:, chosen] = np.abs(features[:, chosen]) / 4 + least
    edges = np.array([(ptr[g] + a, ptr[g] + b) for g, own in enumerate(EDGES) for a, b in own], np.int64)
    none, count = np.zeros((len(SIZES), 2), np.float32), int(ptr[-1])
    return Graphs(
        features, np.arange(count) % 4, ptr, edges[:, 0].copy(), edges[:, 1].copy(), steps(rng, (len(edges), 2), 16.0), edge_ptr,
        none, none, none, np.zeros((count, 2), np.float32), none, [{"space": "tiny"}] * len(SIZES), META)


def metadata() -> dict[str, str]:
    return {"schema_hash": META["schemaHash"], "node_columns": json.dumps(COLUMNS)}


def main() -> None:
    onnx_writer.write(committee(), NETWORK, metadata())
    cases = [reference.case(committee(), graphs(), np.array(chosen)) for chosen in ([2, 0, 1], [1])]
    CASES.write_text(json.dumps({"schemaHash": META["schemaHash"], "cases": cases}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
