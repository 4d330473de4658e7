"""The exporter writes what PyTorch computes: held by a committed network, which C# runs."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch

from training import network, onnx_writer

from . import tiny

TOLERANCE = 1e-5
INPUTS = {
    "nodeFeatures": (-1, len(tiny.COLUMNS)), "opType": (-1,), "edgeSrc": (-1,), "edgeDst": (-1,),
    "edgeFeatures": (-1, len(tiny.META["edgeColumns"])), "graphIndex": (-1,)}
OUTPUTS = ("prediction", "spread", "contribution", "embedding")
LIMITS = ("FACTOR_LIMITS", "MOVE_LIMITS", "LIVE_LIMITS", "OUTSIDE_LIMITS", "WEIGHT_LIMITS")
REWRITE = "if the change is meant, `python3 -m training.tests.tiny` writes the files again, and C# has to agree"


class TinyNetworkTests(unittest.TestCase):
    def setUp(self) -> None:
        self.committee = tiny.committee()
        self.cases = json.loads(tiny.CASES.read_text(encoding="utf-8"))["cases"]

    def outputs(self, case: dict) -> dict[str, np.ndarray]:
        inputs = [
            torch.tensor(case[name], dtype=torch.float32 if name.endswith("Features") else torch.int64).reshape(shape)
            for name, shape in INPUTS.items()]
        with torch.no_grad():
            output = self.committee(*inputs, max(case["graphIndex"]) + 1)
        return {name: getattr(output, name).numpy().ravel() for name in OUTPUTS}

    def change(self, before: dict[str, np.ndarray]) -> float:
        """The largest relative change of any output of the batch."""
        after = self.outputs(self.cases[0])
        return max(float(np.abs(after[name] / before[name] - 1).max()) for name in OUTPUTS)

    def test_the_committed_file_is_what_the_exporter_writes(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tiny.onnx"
            onnx_writer.write(self.committee, path, tiny.metadata())
            self.assertTrue(path.read_bytes() == tiny.NETWORK.read_bytes(), REWRITE)

    def test_the_committed_outputs_are_what_pytorch_computes(self) -> None:
        for case in self.cases:
            for name, values in self.outputs(case).items():
                np.testing.assert_allclose(values, np.array(case[name], np.float32), TOLERANCE, 1e-8, err_msg=f"{name}; {REWRITE}")

    def test_there_is_a_batch_and_an_operator_without_edges(self) -> None:
        self.assertEqual([max(case["graphIndex"]) + 1 for case in self.cases], [3, 1])
        self.assertEqual(self.cases[1]["edgeSrc"], [])

    def test_every_tensor_of_weights_shows_in_the_outputs(self) -> None:
        before = self.outputs(self.cases[0])
        for name, values in [*self.committee.named_parameters(), *self.committee.named_buffers()]:
            with self.subTest(name), torch.no_grad():
                kept = values.clone()
                values.mul_(1.25).add_(0.01)
                self.assertGreater(self.change(before), 10 * TOLERANCE)
                values.copy_(kept)

    def test_every_limit_is_reached_on_both_sides(self) -> None:
        before = self.outputs(self.cases[0])
        for name in LIMITS:
            low, high = getattr(network, name)
            for wider in ((low - 100, high), (low, high + 10)):
                with self.subTest(name, wider=wider), mock.patch.object(network, name, wider):
                    self.assertGreater(self.change(before), 10 * TOLERANCE)
        with mock.patch.object(network, "STANDARD_LIMIT", 100.0):
            self.assertGreater(self.change(before), 10 * TOLERANCE)


if __name__ == "__main__":
    unittest.main()
