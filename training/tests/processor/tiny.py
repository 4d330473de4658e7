"""A small network of family processor with made-up weights, and graphs for it, as ../tiny.py has for Ethos-U.

`python3 -m training.tests.processor.tiny` writes it as ONNX beside its inputs and PyTorch's outputs. Python exports it again and
compares byte for byte, C# runs the file and compares with the outputs. Weights and inputs are multiples of powers of two.
"""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import torch

from training.processor import onnx_writer, reference
from training.processor.arrays import Measured
from training.processor.network import DEVICE_COLUMNS, TRUST, Predictor, Units
from training.processor.outputs import OUTPUTS, TERMS, K
from training.processor.rates import Rates
from training.processor.terms import COLUMNS, Tables
from training.processor.train import Trained
from training.shape import Shape

from ..tiny import EDGES, FOLDER, SIZES, steps
from . import synthetic

NETWORK, CASES = FOLDER / "tiny-processor.onnx", FOLDER / "tiny-processor.json"
NODE_COLUMNS, KINDS = 4, 4
# What a unit says of itself lies between steps as well.
TRUSTS = [0.25, 0.75, 1.0]


def network() -> Predictor:
    own = Predictor(Shape(
        NODE_COLUMNS, 2, KINDS, len(COLUMNS), len(DEVICE_COLUMNS), [COLUMNS.index(name) for name in TERMS], 0,
        width=6, head=8, layers=3, embedding=3))
    rng = np.random.RandomState(1)
    with torch.no_grad():
        for name, values in [*own.named_parameters(), *own.named_buffers()]:
            values.copy_(torch.from_numpy(steps(rng, tuple(values.shape), 16.0 if name == "heads.out.weight" else 1.0)))
            if name.endswith("inv_std") or "norm.weight" in name:
                values.abs_().add_(0.5)
        # Factors that reach both limits, and open gates.
        own.heads.out.bias.copy_(torch.tensor([-4.0, 0.0] + [1.0] * K))
        own.nodes_inv_std[1] = 0
    return own.eval()


def units() -> Units:
    own, rng = Units(synthetic.boards()), np.random.RandomState(2)
    with torch.no_grad():
        own.learned.weight.copy_(torch.from_numpy(steps(rng, tuple(own.learned.weight.shape), 2.0)))
        own.facts[:, -1] = torch.tensor([0.5, 0.75, 1.5])
        own.trust.copy_(torch.tensor(TRUSTS))
    return own.eval()


class MadeUpTerms(Tables):
    """Terms that no rates stand for: logarithms of times of 10 us to 100 ms."""

    def __init__(self) -> None:
        rng = np.random.RandomState(4)
        self.values = steps(rng, (sum(SIZES), len(synthetic.boards()), len(COLUMNS)), 4.0) - 2
        # Something that costs nothing on one unit.
        self.values[2, 1, :] = -14

    def of(self, graphs: Measured, nodes: np.ndarray, boards: np.ndarray) -> np.ndarray:
        return self.values[nodes[:, None], boards]


def trained() -> Trained:
    return Trained(network(), units(), [Rates(np.zeros(0), 0.0)] * len(TRUSTS), [0.0] * len(TRUSTS), MadeUpTerms(), np.zeros(len(SIZES), int))


def graphs() -> Measured:
    rng = np.random.RandomState(3)
    ptr, edge_ptr = (np.concatenate([[0], np.cumsum(counts)]) for counts in (SIZES, [len(e) for e in EDGES]))
    count = int(ptr[-1])
    edges = np.array([(ptr[g] + a, ptr[g] + b) for g, own in enumerate(EDGES) for a, b in own], np.int64)
    none = np.full((len(SIZES), len(TRUSTS)), np.nan, np.float32)
    return replace(
        synthetic.graphs(1, 0), node_features=steps(rng, (count, NODE_COLUMNS), 24.0), op_type=np.arange(count) % KINDS, node_ptr=ptr,
        edge_src=edges[:, 0].copy(), edge_dst=edges[:, 1].copy(), edge_features=steps(rng, (len(edges), 2), 16.0), edge_ptr=edge_ptr,
        latency_ms=none, energy_mj=none, op_ms=np.full((count, len(TRUSTS)), np.nan, np.float32),
        meta={**synthetic.META, "schemaHash": "tiny"})


def cases() -> list[dict]:
    return [reference.case(trained(), graphs(), np.array(chosen), boards) for chosen, boards in (([2, 0, 1], [0, 1, 2]), ([1], [1]))]


def metadata() -> dict[str, str]:
    return {
        "schema_hash": "tiny", "term_columns": json.dumps(COLUMNS), "device_columns": json.dumps(DEVICE_COLUMNS),
        "outputs": json.dumps(OUTPUTS), "trust": str(TRUST)}


def main() -> None:
    onnx_writer.write(network(), NETWORK, metadata())
    CASES.write_text(json.dumps({"schemaHash": "tiny", "cases": cases()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
