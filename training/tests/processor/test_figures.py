"""Which figures are published of predictions."""

from __future__ import annotations

import unittest

import numpy as np

from training.processor import figures
from training.processor.figures import Predicted

from .synthetic import FLOAT, INT8, graphs


class FiguresTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(20, 20)
        self.chosen = np.arange(5, 35)
        label = figures.labels(self.graphs, self.chosen)
        self.predicted = Predicted(self.chosen, label * 1.1, np.full(label.shape, 0.5))

    def test_a_row_for_each_board_metric_and_precision_that_has_labels(self) -> None:
        rows = figures.table(self.graphs, self.predicted)
        self.assertEqual([(r["device"], r["metric"], r["precision"]) for r in rows], [
            ("p-cpu", "latencyMs", "float32"), ("p-cpu", "latencyMs", "int8"), ("p-gpu", "latencyMs", "float32"),
            ("q-cpu", "latencyMs", "float32"), ("q-cpu", "energyMj", "float32")])
        precision = self.graphs.graph_precision()[self.chosen]
        known = self.graphs.latency_ms[self.chosen, 0] > 0
        self.assertEqual([r["n"] for r in rows[:2]], [(known & (precision == p)).sum() for p in (FLOAT, INT8)])
        self.assertTrue(all(abs(r["mape"] - 10) < 1e-3 for r in rows), rows)

    def test_a_value_that_is_missing_is_no_error_of_zero(self) -> None:
        self.predicted.value[:, 1] = np.nan
        self.assertNotIn("p-gpu", [r["device"] for r in figures.table(self.graphs, self.predicted)])

    def test_scores_are_logarithms_in_spreads(self) -> None:
        score = figures.scores(self.graphs, self.predicted)
        known = self.graphs.latency_ms[self.chosen, 0] > 0
        np.testing.assert_allclose(score[known, 0, 0], np.log(1.1) / 0.5)
        self.assertTrue(np.isnan(score[:, 0, 1]).all())
        self.predicted.value[:] = 0
        self.assertTrue(np.isnan(figures.scores(self.graphs, self.predicted)).all())

    def test_joined_one_after_the_other(self) -> None:
        whole = figures.join([self.predicted, Predicted(np.array([1]), np.zeros((1, 3, 2)), np.ones((1, 3, 2)))])
        self.assertEqual((whole.chosen.tolist(), whole.value.shape, whole.spread[-1, 0, 0]), ([*range(5, 35), 1], (31, 3, 2), 1))

    def test_a_graph_has_the_precision_of_most_of_its_operators(self) -> None:
        rows = self.graphs.node_rows(np.array([0]))
        self.graphs.precision[rows] = INT8
        self.graphs.precision[rows[:len(rows) // 2]] = -1
        self.assertEqual(self.graphs.graph_precision()[0], INT8)


if __name__ == "__main__":
    unittest.main()
