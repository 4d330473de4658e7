"""Figures mean what they say."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training import evaluate
from training.committee import Committee
from training.labels import labels
from training.split import split
from training.train import create

from .synthetic import graphs


class EvaluateTests(unittest.TestCase):
    def test_errors_are_relative_to_the_label(self) -> None:
        figures = evaluate.figures(np.array([10.5, 9.5, 20.0]), np.array([10.0, 10.0, 20.0]))
        self.assertEqual((figures["n"], figures["mape"], figures["within10"]), (3, 3.33, 100.0))

    def test_ties_share_their_rank(self) -> None:
        self.assertEqual(list(evaluate.ranks(np.array([5.0, 1.0, 5.0, 9.0]))), [2.5, 1.0, 2.5, 4.0])

    def test_a_constant_prediction_ranks_nothing(self) -> None:
        self.assertIsNone(evaluate.spearman(np.ones(4), np.arange(4.0)))

    def test_the_rank_correlation_looks_at_the_order_alone(self) -> None:
        self.assertEqual(evaluate.spearman(np.array([1.0, 10, 100, 1000]), np.array([1.0, 2, 3, 4])), 1)
        self.assertEqual(evaluate.spearman(np.array([4.0, 3, 2, 1]), np.array([1.0, 20, 300, 4000])), -1)

    def test_every_figure_says_what_its_name_says(self) -> None:
        label = np.full(101, 10.0)
        predicted = label * (1 + (np.arange(101) + 0.5) / 100 * np.where(np.arange(101) % 2, 1, -1))
        predicted[100] = 90
        figures = evaluate.figures(predicted, label)
        # Errors of 0.5 % to 99.5 % and one of 800 %.
        self.assertEqual((figures["n"], figures["median"], figures["p95"]), (101, 50.5, 95.5))
        self.assertEqual((figures["mape"], figures["within5"], figures["within10"]), (57.43, 5.0, 9.9))

    def test_predictions_come_in_the_order_of_the_graphs_whatever_the_batches(self) -> None:
        data = graphs()
        torch.manual_seed(1)
        network = Committee([create(data, split(data), 8, 2)])
        chosen = np.array([30, 2, 17, 8, 9, 25, 1])
        cut, alone = evaluate.predict(network, data, chosen, nodes=8), [evaluate.predict(network, data, chosen[i:i + 1]) for i in range(7)]
        for name in ("prediction", "spread", "embedding"):
            np.testing.assert_allclose(cut[name], np.concatenate([one[name] for one in alone]), 1e-4, 1e-6)

    def test_the_table_has_judged_graphs_by_space(self) -> None:
        data = graphs(9)
        data.cpu_ops[3] = 1
        data.peak_memory_kib[4] = 0.5
        chosen = np.array([0, 3, 6, 1, 4])
        prediction = labels(data, chosen) * np.array([1.1, 1.2, 1.3, 1.4])
        table = evaluate.table(data, chosen, prediction)
        counts = {column: {space: f["n"] for space, f in spaces.items()} for column, spaces in table.items()}
        latency, memory = {"all": 4, "x": 2, "y": 2}, {"all": 3, "x": 2, "y": 1}
        self.assertEqual(counts, {
            "d0/latencyMs": latency, "d1/latencyMs": latency, "d0/peakMemoryKiB": memory, "d1/peakMemoryKiB": memory})
        self.assertEqual([round(spaces["y"]["mape"]) for spaces in table.values()], [10, 20, 30, 40])

    def test_a_space_without_a_judged_graph_has_no_figures(self) -> None:
        data = graphs(4)
        data.cpu_ops[1] = 1
        table = evaluate.table(data, np.array([0, 1]), labels(data, np.array([0, 1])))
        self.assertEqual(set(table["d0/latencyMs"]), {"all", "x"})


if __name__ == "__main__":
    unittest.main()
