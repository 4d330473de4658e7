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
from training.network import Predictor
from training.outputs import OUTPUTS, TERMS
from training.shape import Shape

FOLDER = Path(__file__).parents[2] / "tests/PerfSage.Prediction.Tests/Reference"
NETWORK, CASES = FOLDER / "tiny.onnx", FOLDER / "tiny.json"
# The physical columns stand in no order that a mistake could hit by chance.
COLUMNS = ["a", "b", "log.output_bytes", "c"]
TERM_COLUMNS = [
    "log.external_bytes", "flag", "log.live_kib", "log.base_ms", "log.sram_bytes", "log.macs", "constant", "log.npu_cycles"]
META = {
    "schemaHash": "tiny", "nodeColumns": COLUMNS, "edgeColumns": ["schedule", "log.bytes"],
    "operatorKinds": ["UNKNOWN", "A", "B", "C"], "termColumns": TERM_COLUMNS, "deviceColumns": ["log.clock", "flag", "x"],
    "boards": ["d0", "d1", "random"], "groups": ["g0"], "outputs": OUTPUTS, "dataVersion": "made up",
}
SIZES = [5, 1, 6]
# A diamond, a lone operator, and two chains side by side.
EDGES = [[(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)], [], [(0, 1), (1, 2), (3, 4), (4, 5)]]
# The last layer spreads widely about its limits: by kind of operator, so that each limit is reached somewhere.
KIND_CENTRES = [[0.0, 1.0, -12.0], [-8.0, 0.0, -8.0], [4.0, -1.0, 9.0], [0.0, 2.0, 0.0]]


def committee() -> Committee:
    return Committee([member(seed) for seed in (1, 2)]).eval()


def member(seed: int) -> Predictor:
    network = Predictor(Shape(
        len(COLUMNS), len(META["edgeColumns"]), len(META["operatorKinds"]), len(TERM_COLUMNS), len(META["deviceColumns"]),
        [TERM_COLUMNS.index(name) for name in TERMS], COLUMNS.index("log.output_bytes"),
        width=6, head=8, layers=4, embedding=3))
    rng = np.random.RandomState(seed)
    with torch.no_grad():
        for name, values in [*network.named_parameters(), *network.named_buffers()]:
            if name in ("heads.offset", "heads.floor", "heads.unit"):
                continue
            last = name.startswith("heads.blocks") and name.split(".")[3] in ("out", "kind") and name.endswith("weight")
            values.copy_(torch.from_numpy(steps(rng, tuple(values.shape), 4.0 if last else 1.0)))
            if name.endswith(("inv_std", "shrink")) or "norm.weight" in name:
                values.abs_().add_(0.5)
        for block in network.heads.blocks:
            k = len(block.outputs)
            block.out.bias.zero_()
            for kind, (factor, gate, move) in enumerate(KIND_CENTRES):
                block.kind.weight[kind] += torch.tensor([factor] * k + [gate] * k + [move] * block.extra)
        # A column that never varied in training.
        network.nodes_inv_std[1] = 0
    return network


def steps(rng: np.random.RandomState, shape: tuple[int, ...], scale: float) -> np.ndarray:
    """Multiples of scale / 64 in -scale/2..scale/2."""
    return (rng.randint(-32, 33, shape) * (scale / 64)).astype(np.float32)


def graphs() -> Graphs:
    rng = np.random.RandomState(3)
    ptr, edge_ptr = (np.concatenate([[0], np.cumsum(counts)]) for counts in (SIZES, [len(e) for e in EDGES]))
    count, boards = int(ptr[-1]), len(META["boards"])
    features = steps(rng, (count, len(COLUMNS)), 24.0)
    features[:, 2] = np.abs(features[:, 2]) / 4 + 12
    terms = steps(rng, (count, boards, len(TERM_COLUMNS)), 24.0)
    for name in TERMS[1:]:
        # Logarithms of sizes plus one.
        own = TERM_COLUMNS.index(name)
        terms[:, :, own] = np.abs(terms[:, :, own]) / 2 + (1 if name == "log.live_kib" else 5)
    # Something that costs nothing on one board.
    terms[2, 1, TERM_COLUMNS.index("log.base_ms")] = -16
    terms[2, 1, TERM_COLUMNS.index("log.external_bytes")] = 0
    edges = np.array([(ptr[g] + a, ptr[g] + b) for g, own in enumerate(EDGES) for a, b in own], np.int64)
    none = np.zeros((len(SIZES), boards), np.float32)
    return Graphs(
        features, np.arange(count) % 4, ptr, edges[:, 0].copy(), edges[:, 1].copy(), steps(rng, (len(edges), 2), 16.0), edge_ptr,
        terms, steps(rng, (len(SIZES), boards, 3), 8.0), none + 1e9, none.astype(np.int64), none, none, none,
        np.zeros((count, boards), np.float32), none, np.zeros((*none.shape, 4), np.float32), np.zeros((*none.shape, 5), np.float32),
        [{"space": "tiny"}] * len(SIZES), META)


def metadata() -> dict[str, str]:
    return {
        "schema_hash": META["schemaHash"], "node_columns": json.dumps(COLUMNS), "term_columns": json.dumps(TERM_COLUMNS),
        "device_columns": json.dumps(META["deviceColumns"]), "outputs": json.dumps(OUTPUTS)}


def main() -> None:
    onnx_writer.write(committee(), NETWORK, metadata())
    cases = [reference.case(committee(), graphs(), np.array(chosen), boards) for chosen, boards in (
        ([2, 0, 1], [0, 1, 2]), ([1], [1]))]
    CASES.write_text(json.dumps({"schemaHash": META["schemaHash"], "cases": cases}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
