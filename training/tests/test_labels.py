"""Which labels are judged, and which of them a percentage is meaningful for."""

from __future__ import annotations

import unittest

import numpy as np

from training import labels

from .synthetic import graphs

ALL = [[True] * 3] * 3


class LabelsTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(6)
        self.chosen = np.array([4, 1, 5])
        # Far from every limit.
        self.graphs.cycles_total[:], self.graphs.peak_memory_kib[:] = 9e9, 50

    def judged(self) -> list:
        return labels.judged(self.graphs, self.chosen).tolist()

    def test_metrics_are_latency_energy_and_memory(self) -> None:
        self.graphs.latency_ms[:], self.graphs.peak_memory_kib[:] = [1, 2, 4], [3, 5, 6]
        self.graphs.counts[:], self.graphs.energy[:] = [1e9, 0, 0, 0], [2, 0, 0, 0, 1000]
        expected = [[1, 3, 3], [2, 4, 5], [4, 6, 6]]
        np.testing.assert_allclose(labels.labels(self.graphs, self.chosen), [expected] * 3, 1e-6)

    def test_an_interval_is_of_a_group_that_has_boards(self) -> None:
        expected = [f"{group}/{metric}" for group in ("g0", "g1") for metric in ("latencyMs", "energyMj", "peakMemoryKiB")]
        self.assertEqual(labels.columns(self.graphs), expected)
        self.graphs.group[:] = 1
        self.assertEqual(labels.columns(self.graphs), expected[3:])

    def test_every_metric_of_a_large_graph_is_judged(self) -> None:
        self.assertEqual(self.judged(), [ALL] * 3)

    def test_a_board_that_leaves_operators_to_the_cpu_or_has_no_label_is_not_judged(self) -> None:
        self.graphs.cpu_ops[4] = [0, 1, -1]
        self.graphs.latency_ms[5, 0] = 0
        self.assertEqual(self.judged(), [[[True] * 3, [False] * 3, [False] * 3], ALL, [[False] * 3, [True] * 3, [True] * 3]])

    def test_2000_cycles_are_too_few(self) -> None:
        self.graphs.cycles_total[1] = [2000, 2001, 0]
        self.assertEqual(self.judged(), [ALL, [[False] * 3, [True] * 3, [False] * 3], ALL])

    def test_less_than_one_kib_is_too_little_for_memory_alone(self) -> None:
        self.graphs.peak_memory_kib[5] = [0.99, 1.0, 0]
        self.assertEqual(self.judged(), [ALL, ALL, [[True, True, False], [True] * 3, [True, True, False]]])

    def test_energy_needs_counts_and_coefficients(self) -> None:
        self.graphs.counts[4, 0, 2] = np.nan
        self.graphs.energy[4, 1] = np.nan
        self.assertEqual(self.judged(), [[[True, False, True], [True, False, True], [True] * 3], ALL, ALL])

    def test_predicted_energy_comes_from_the_predicted_counts(self) -> None:
        self.graphs.energy[:] = [2, 0, 0, 0, 1000]
        outputs = np.tile(np.array([3.0, 40, 1e9, 0, 0, 0]), (3, 3, 1))
        spread = np.tile(np.array([0.1, 0.2, 0.6, 0, 0, 0]), (3, 3, 1))
        value, width = labels.metrics(self.graphs, self.chosen, {"prediction": outputs, "spread": spread})
        np.testing.assert_allclose(value, np.tile([3, 5, 40], (3, 3, 1)))
        np.testing.assert_allclose(width, np.tile([0.1, (2 * 0.6 + 3 * 0.1) / 5, 0.2], (3, 3, 1)))

    def test_boards_that_exist_are_all_but_the_random_one(self) -> None:
        self.assertEqual(labels.fixed_boards(self.graphs).tolist(), [True, True, False])

    def test_networks_are_the_spaces_that_are_no_parts(self) -> None:
        sets = labels.space_sets(np.array(["wild", "micro", "single", "audio"]))
        self.assertEqual({name: rows.astype(int).tolist() for name, rows in sets.items()}, {
            "all": [1, 1, 1, 1], "networks": [1, 0, 0, 1], "parts": [0, 1, 1, 0], "wild": [1, 0, 0, 0], "micro": [0, 1, 0, 0],
            "single": [0, 0, 1, 0], "audio": [0, 0, 0, 1]})


if __name__ == "__main__":
    unittest.main()
