"""Which labels are predicted, and which of them a percentage is meaningful for."""

from __future__ import annotations

import unittest

import numpy as np

from training import labels

from .synthetic import graphs


class LabelsTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(6)
        self.chosen = np.array([4, 1, 5])

    def judged(self) -> list[list[bool]]:
        return labels.judged(self.graphs, self.chosen).tolist()

    def test_latency_of_all_devices_comes_before_memory(self) -> None:
        self.assertEqual(labels.columns(self.graphs), ["d0/latencyMs", "d1/latencyMs", "d0/peakMemoryKiB", "d1/peakMemoryKiB"])
        self.graphs.latency_ms[:], self.graphs.peak_memory_kib[:] = [1, 2], [3, 4]
        self.graphs.latency_ms[1] = [5, 6]
        self.assertEqual(labels.labels(self.graphs, self.chosen).tolist(), [[1, 2, 3, 4], [5, 6, 3, 4], [1, 2, 3, 4]])

    def test_every_column_of_a_large_graph_is_judged(self) -> None:
        self.assertEqual(self.judged(), [[True] * 4] * 3)

    def test_a_device_that_leaves_operators_to_the_cpu_is_not_judged(self) -> None:
        self.graphs.cpu_ops[4, 1] = 1
        self.assertEqual(self.judged(), [[True, False, True, False], [True] * 4, [True] * 4])

    def test_2000_cycles_are_too_few_for_latency_and_memory(self) -> None:
        self.graphs.cycles_total[1] = [2000, 2001]
        self.assertEqual(self.judged(), [[True] * 4, [False, True, False, True], [True] * 4])

    def test_less_than_one_kib_is_too_little_for_memory_alone(self) -> None:
        self.graphs.peak_memory_kib[5] = [0.99, 1.0]
        self.assertEqual(self.judged(), [[True] * 4, [True] * 4, [True, True, False, True]])


if __name__ == "__main__":
    unittest.main()
