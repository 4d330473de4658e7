"""The exporter writes what PyTorch computes: held by a committed network, which C# runs."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch

from training import heads, network, onnx_writer

from . import recorded, tiny

TOLERANCE = 1e-5
SIZES = {
    "nodeFeatures": len(tiny.COLUMNS), "edgeFeatures": len(tiny.META["edgeColumns"]), "terms": len(tiny.TERM_COLUMNS),
    "deviceVector": len(tiny.META["deviceColumns"])}
LIMITS = ("FACTOR_LIMITS", "MOVE_LIMITS")
REWRITE = "if the change is meant, `python3 -m training.tests.tiny` writes the files again, and C# has to agree"


class TinyNetworkTests(unittest.TestCase):
    def setUp(self) -> None:
        self.committee = tiny.committee()
        self.cases = json.loads(tiny.CASES.read_text(encoding="utf-8"))["cases"]

    def outputs(self, case: dict) -> dict[str, np.ndarray]:
        return recorded.outputs(self.committee, case, SIZES)

    def change(self, before: dict[str, np.ndarray]) -> float:
        """Of any output of the batch."""
        return recorded.change(before, self.outputs(self.cases[0]))

    def test_the_committed_file_is_what_the_exporter_writes(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tiny.onnx"
            onnx_writer.write(self.committee, path, tiny.metadata())
            self.assertTrue(path.read_bytes() == tiny.NETWORK.read_bytes(), REWRITE)

    def test_the_committed_outputs_are_what_pytorch_computes(self) -> None:
        for case in self.cases:
            for name, values in self.outputs(case).items():
                np.testing.assert_allclose(values, np.array(case[name], np.float32), TOLERANCE, 1e-8, err_msg=f"{name}; {REWRITE}")

    def test_there_is_a_batch_on_three_boards_and_an_operator_without_edges_on_one(self) -> None:
        self.assertEqual([(max(case["graphIndex"]) + 1, len(case["boards"])) for case in self.cases], [(3, 3), (1, 1)])
        self.assertEqual(self.cases[1]["edgeSrc"], [])

    def test_an_operator_costs_nothing_on_one_board(self) -> None:
        contribution = np.array(self.cases[0]["contribution"]).reshape(-1, 3, 6)
        self.assertEqual([np.argwhere(contribution[:, :, k] == 0)[:, 1].tolist() for k in (0, 5)], [[], [1]])

    def test_every_tensor_of_weights_shows_in_the_outputs(self) -> None:
        before = self.outputs(self.cases[0])
        for name, values in [*self.committee.named_parameters(), *self.committee.named_buffers()]:
            if name.startswith("members.1.trunk.embed"):
                # The embedding is the first member's.
                continue
            with self.subTest(name), torch.no_grad():
                kept = values.clone()
                values.mul_(1.25).add_(0.01)
                self.assertGreater(self.change(before), 10 * TOLERANCE)
                values.copy_(kept)

    def test_every_limit_is_reached_on_both_sides(self) -> None:
        before = self.outputs(self.cases[0])
        for name in LIMITS:
            low, high = getattr(heads, name)
            for wider in ((low - 100, high), (low, high + 10)):
                with self.subTest(name, wider=wider), mock.patch.object(heads, name, wider):
                    self.assertGreater(self.change(before), 10 * TOLERANCE)
        with mock.patch.object(network, "STANDARD_LIMIT", 100.0):
            self.assertGreater(self.change(before), 10 * TOLERANCE)
        with mock.patch.object(heads, "CHANGE_LIMIT", 100.0):
            self.assertGreater(self.change(before), 10 * TOLERANCE)


if __name__ == "__main__":
    unittest.main()
