"""Figures mean what they say."""

from __future__ import annotations

import unittest

import numpy as np

from training import evaluate
from training.committee import Committee
from training.labels import labels
from training.split import split
from training.train import Recipe, create

from .synthetic import graphs


class FigureTests(unittest.TestCase):
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


class PredictTests(unittest.TestCase):
    def test_predictions_come_in_the_order_of_the_graphs_whatever_the_batches(self) -> None:
        data = graphs()
        network = Committee([create(data, split(data), Recipe(width=8, head=8, layers=2))])
        chosen = np.array([30, 2, 17, 8, 9, 25, 1])
        cut, alone = evaluate.predict(network, data, chosen, nodes=8), [evaluate.predict(network, data, chosen[i:i + 1]) for i in range(7)]
        for name in ("prediction", "spread", "embedding"):
            np.testing.assert_allclose(cut[name], np.concatenate([one[name] for one in alone]), 1e-4, 1e-6)
        self.assertEqual((cut["prediction"].shape, cut["embedding"].shape), ((7, 3, 6), (7, 24)))


class TableTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs, self.chosen = graphs(9), np.array([0, 3, 6, 1, 4])
        self.graphs.cycles_total[:], self.graphs.peak_memory_kib[:] = 9e9, 50
        # By board, then by metric.
        off = 1 + np.array([[0.1, 0.2, 0.3], [0.3, 0.4, 0.5], [0.5, 0.6, 0.7]])
        self.value = labels(self.graphs, self.chosen) * off

    def table(self) -> dict:
        return evaluate.table(self.graphs, self.chosen, self.value)

    def mapes(self, column: str) -> dict:
        return {space: round(f["mape"]) for space, f in self.table()[column].items()}

    def test_it_has_judged_graphs_by_board_metric_and_space(self) -> None:
        self.graphs.cpu_ops[3, 0] = 1
        self.graphs.peak_memory_kib[4, 0] = 0.5
        counts = {column: {space: f["n"] for space, f in spaces.items()} for column, spaces in self.table().items()}
        every = {"all": 5, "networks": 3, "parts": 2, "micro": 2, "mobile": 3}
        self.assertEqual(counts["d1/energyMj"], every)
        self.assertEqual(counts["random/latencyMs"], every)
        self.assertEqual(counts["d0/latencyMs"], {"all": 4, "networks": 2, "parts": 2, "micro": 2, "mobile": 2})
        self.assertEqual(counts["d0/peakMemoryKiB"], {"all": 3, "networks": 2, "parts": 1, "micro": 1, "mobile": 2})
        self.assertEqual(counts["boards/peakMemoryKiB"], {"all": 8, "networks": 5, "parts": 3, "micro": 3, "mobile": 5})

    def test_errors_are_those_of_the_board_and_the_metric(self) -> None:
        self.assertEqual(self.mapes("d0/latencyMs")["all"], 10)
        self.assertEqual(self.mapes("d1/energyMj")["mobile"], 40)
        self.assertEqual(self.mapes("random/peakMemoryKiB")["networks"], 70)
        self.assertEqual(self.mapes("boards/latencyMs")["all"], 20)

    def test_a_space_without_a_judged_graph_has_no_figures(self) -> None:
        self.graphs.cpu_ops[[1, 4]] = 1
        self.assertEqual(set(self.table()["d0/latencyMs"]), {"all", "networks", "mobile"})

    def test_in_the_summary_boards_and_spaces_count_alike(self) -> None:
        self.chosen = np.array([0, 3, 6, 2, 1])
        self.value = labels(self.graphs, self.chosen) * (1 + np.array([0.1, 0.3, 0.5])[:, None])
        # Of three graphs of one space and one of the other; the one is off by ten times as much.
        self.value[3] = labels(self.graphs, self.chosen)[3] * 2
        means = evaluate.summary(self.graphs, self.chosen, self.value)
        self.assertEqual(means["latencyMs"], {"networks": 60.0, "parts": 20.0, "random": 75.0})
        self.assertEqual(set(means), {"latencyMs", "energyMj", "peakMemoryKiB"})

    def test_the_summary_is_of_judged_graphs(self) -> None:
        self.graphs.cpu_ops[:, 0] = 1
        self.assertEqual(evaluate.summary(self.graphs, self.chosen, self.value)["latencyMs"], {
            "networks": 30.0, "parts": 30.0, "random": 50.0})


if __name__ == "__main__":
    unittest.main()
