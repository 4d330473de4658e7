"""The linear fit that a predictor has to beat."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np

from training.processor import linear

from .synthetic import KERNELS, META, boards, graphs, save

GROUPED = {**META, "kernels": [{"id": "grouped", "relative": None}, *KERNELS[1:]]}


class LinearTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(90, 10)
        self.graphs.meta = GROUPED

    def test_the_work_of_a_graph_by_kind_with_grouped_convolutions_apart(self) -> None:
        got = linear.design(self.graphs).reshape(self.graphs.count, 2, 3, linear.COLUMNS)
        for n in (0, 7, 20):
            g, kind = self.graphs.graph_of[n], self.graphs.op_type[n]
            grouped = self.graphs.kernel == 0
            rows = (self.graphs.graph_of == g) & (self.graphs.op_type == kind) & (grouped == grouped[n])
            np.testing.assert_allclose(got[g, int(grouped[n]), kind], self.graphs.work[rows][:, :5].sum(0))

    def test_times_that_are_linear_are_found_of_architectures_that_were_left_out(self) -> None:
        rate = np.array([1.0, 2e-8, 3e-5, 4e-5, 5e-4])
        total = np.add.reduceat(self.graphs.work[:, :5] @ rate, self.graphs.node_ptr[:-1])
        self.graphs.latency_ms[:] = np.where(np.isnan(self.graphs.latency_ms), np.nan, total[:, None])
        self.graphs.op_type[:], self.graphs.kernel[:] = 1, 1
        got = linear.predict(self.graphs)
        known = self.graphs.latency_ms[got.chosen, 0] > 0
        np.testing.assert_allclose(got.value[known, 0, 0], total[got.chosen][known], rtol=0.02)

    def test_an_architecture_is_no_part_of_its_own_fit(self) -> None:
        before, own = linear.predict(self.graphs).value, self.graphs.texts("family")[:90] == "aa"
        self.graphs.latency_ms[:90][own] *= 9
        after = linear.predict(self.graphs).value
        np.testing.assert_array_equal(after[own], before[own])
        self.assertFalse(np.allclose(after[~own], before[~own], equal_nan=True))

    def test_the_command_writes_a_row_for_each_board_and_precision(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            data = save(self.graphs, Path(folder) / "qed", slice(0, 90))
            (Path(folder) / "devices").mkdir()
            for board in boards(Path(folder) / "devices"):
                board.save()
            out = Path(folder) / "linear.json"
            linear.main(["--data", str(data), "--devices", str(Path(folder) / "devices"), "--out", str(out)])
            rows = json.loads(out.read_text())["rows"]
        self.assertEqual([(r["device"], r["precision"], r["split"]) for r in rows], [
            ("p-cpu", "float32", "left-out architectures"), ("p-cpu", "int8", "left-out architectures"), ("p-gpu", "float32", "left-out architectures")])


if __name__ == "__main__":
    unittest.main()
