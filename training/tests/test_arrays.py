"""Arrays are read as the layout says."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np

from training.arrays import ARRAYS, load, ranges

from .synthetic import graphs, save


class ArraysTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs()

    def read(self):
        with tempfile.TemporaryDirectory() as folder:
            return load(save(self.graphs, Path(folder) / "arrays"))

    def test_a_folder_is_read_as_it_was_written(self) -> None:
        read = self.read()
        for name in ARRAYS:
            np.testing.assert_array_equal(getattr(read, name), getattr(self.graphs, name))
        self.assertEqual((read.rows, read.meta), (self.graphs.rows, self.graphs.meta))
        self.assertEqual((read.count, read.boards, read.groups), (40, ["d0", "d1", "random"], ["g0", "g1"]))
        self.assertEqual((read.column("constant"), read.term("log.base_ms")), (2, 3))
        self.assertEqual(list(read.texts("space")[:4]), ["mobile", "micro", "wild", "mobile"])

    def test_a_graph_without_a_label_is_one_with_label_0(self) -> None:
        self.graphs.latency_ms[3, 1] = self.graphs.peak_memory_kib[4, 0] = self.graphs.cycles_total[5, 2] = np.nan
        self.graphs.counts[6, 0, 1] = np.nan
        read = self.read()
        self.assertEqual((read.latency_ms[3, 1], read.peak_memory_kib[4, 0], read.cycles_total[5, 2]), (0, 0, 0))
        self.assertTrue(np.isnan(read.counts[6, 0, 1]))

    def test_rows_of_graphs_stand_one_graph_after_the_other(self) -> None:
        self.assertEqual(ranges(np.array([0, 2, 2, 5, 6]), np.array([2, 0, 1, 2])).tolist(), [2, 3, 4, 0, 1, 2, 3, 4])
        self.assertEqual(ranges(np.array([0, 2]), np.array([], int)).tolist(), [])


if __name__ == "__main__":
    unittest.main()
