"""The exporter of family processor writes what PyTorch computes: held by a committed network, which C# runs."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch

from training import network
from training.processor import heads, onnx_writer
from training.processor.network import DEVICE_COLUMNS
from training.processor.outputs import K
from training.processor.terms import BASE_MJ, BASE_MS, COLUMNS

from .. import recorded
from . import tiny

TOLERANCE = 1e-5
SIZES = {
    "nodeFeatures": tiny.NODE_COLUMNS, "edgeFeatures": 2, "terms": len(COLUMNS), "deviceVector": len(DEVICE_COLUMNS)}
REWRITE = "if the change is meant, `python3 -m training.tests.processor.tiny` writes the files again, and C# has to agree"


class TinyNetworkTests(unittest.TestCase):
    def setUp(self) -> None:
        self.network = tiny.network()
        self.cases = json.loads(tiny.CASES.read_text(encoding="utf-8"))["cases"]

    def outputs(self, case: dict) -> dict[str, np.ndarray]:
        return recorded.outputs(self.network, case, SIZES)

    def change(self, before: dict[str, np.ndarray]) -> float:
        """Of any output of the batch."""
        return recorded.change(before, self.outputs(self.cases[0]))

    def test_the_committed_file_is_what_the_exporter_writes(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tiny.onnx"
            onnx_writer.write(self.network, path, tiny.metadata())
            self.assertTrue(path.read_bytes() == tiny.NETWORK.read_bytes(), REWRITE)

    def test_the_committed_outputs_are_what_pytorch_computes(self) -> None:
        self.assertEqual([case["boards"] for case in self.cases], [["p-cpu", "p-gpu", "q-cpu"], ["p-gpu"]])
        for case in self.cases:
            for name, values in self.outputs(case).items():
                np.testing.assert_allclose(values, np.array(case[name], np.float32), TOLERANCE, 1e-8, err_msg=f"{name}; {REWRITE}")

    def test_there_is_a_batch_on_three_units_and_an_operator_without_edges_on_one(self) -> None:
        self.assertEqual([(max(case["graphIndex"]) + 1, len(case["boards"])) for case in self.cases], [(3, 3), (1, 1)])
        self.assertEqual(self.cases[1]["edgeSrc"], [])

    def test_an_operator_costs_nothing_on_one_unit(self) -> None:
        contribution = np.array(self.cases[0]["contribution"]).reshape(-1, 3, K)
        self.assertEqual([np.argwhere(contribution[:, :, k] == 0)[:, 1].tolist() for k in range(K)], [[1], [1]])

    def test_every_tensor_of_weights_shows_in_the_outputs(self) -> None:
        before = self.outputs(self.cases[0])
        for name, values in [*self.network.named_parameters(), *self.network.named_buffers()]:
            with self.subTest(name), torch.no_grad():
                kept = values.clone()
                values.mul_(1.25).add_(0.01)
                self.assertGreater(self.change(before), 10 * TOLERANCE)
                values.copy_(kept)

    def test_every_limit_is_reached(self) -> None:
        before = self.outputs(self.cases[0])
        low, high = heads.FACTOR_LIMITS
        for wider in ((low - 100, high), (low, high + 10)):
            with self.subTest(wider=wider), mock.patch.object(heads, "FACTOR_LIMITS", wider):
                self.assertGreater(self.change(before), 10 * TOLERANCE)
        for module, name, value in ((network, "STANDARD_LIMIT", 100.0), (heads, "CHANGE_LIMIT", 0.05)):
            with self.subTest(name), mock.patch.object(module, name, value):
                self.assertGreater(self.change(before), 10 * TOLERANCE)

    def test_trust_says_how_much_of_what_was_learned_is_applied(self) -> None:
        case = dict(self.cases[0])
        vector = np.array(case["deviceVector"]).reshape(-1, len(DEVICE_COLUMNS))
        vector[:, DEVICE_COLUMNS.index("trust")] = 0
        got = self.outputs({**case, "deviceVector": vector.ravel().tolist()})["contribution"].reshape(-1, 3, K)
        terms = np.array(case["terms"]).reshape(-1, 3, len(COLUMNS))
        np.testing.assert_allclose(got, np.maximum(np.exp(terms[:, :, [BASE_MS, BASE_MJ]]) - 1e-6, 0), rtol=1e-5, atol=1e-8)


if __name__ == "__main__":
    unittest.main()
