"""Arrays are read, cut and renumbered as the layout says."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np

from training.arrays import batch, batches, load

from .synthetic import ARRAYS, BASE, graphs, save


class ArraysTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs()

    def test_a_folder_is_read_as_it_was_written(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            read = load(save(self.graphs, Path(folder) / "arrays"))
        for name in ARRAYS:
            np.testing.assert_array_equal(getattr(read, name), getattr(self.graphs, name))
        self.assertEqual((read.rows, read.meta), (self.graphs.rows, self.graphs.meta))
        self.assertEqual((read.count, read.devices, read.column("constant")), (40, ["d0", "d1"], 3))
        self.assertEqual(list(read.texts("space")[:4]), ["x", "y", "z", "x"])

    def test_a_batch_has_its_graphs_one_after_the_other(self) -> None:
        self.graphs.cpu_ops[8] = [1, 2]
        chosen, first = [8, 3], 2
        data = batch(self.graphs, np.array(chosen))
        rows = np.concatenate([np.arange(self.graphs.node_ptr[g], self.graphs.node_ptr[g + 1]) for g in chosen])
        np.testing.assert_array_equal(data.node_features, self.graphs.node_features[rows])
        np.testing.assert_array_equal(data.op_type, self.graphs.op_type[rows])
        self.assertEqual(data.graph_index.tolist(), [0] * first + [1] * (len(rows) - first))
        for name in ("latency_ms", "peak_memory_kib", "cycles_total", "cpu_ops"):
            np.testing.assert_array_equal(getattr(data, name), getattr(self.graphs, name)[chosen])

    def test_edges_point_at_the_same_operators_in_a_batch(self) -> None:
        chosen = [8, 3, 12]
        data = batch(self.graphs, np.array(chosen))
        edges = np.concatenate([np.arange(self.graphs.edge_ptr[g], self.graphs.edge_ptr[g + 1]) for g in chosen])
        self.assertGreater(len(edges), 2)
        np.testing.assert_array_equal(data.edge_features, self.graphs.edge_features[edges])
        for own, original in ((data.edge_src, self.graphs.edge_src), (data.edge_dst, self.graphs.edge_dst)):
            np.testing.assert_array_equal(data.node_features[own], self.graphs.node_features[original[edges]])

    def test_labels_of_operators_are_milliseconds_of_each_devices_clock(self) -> None:
        self.graphs.op_cycles[self.graphs.node_ptr[3]] = [1e6, np.nan]
        data = batch(self.graphs, np.array([3]))
        self.assertAlmostEqual(float(data.op_ms[0, 0]), 2.0, places=6)
        self.assertTrue(np.isnan(float(data.op_ms[0, 1])))
        np.testing.assert_allclose(data.op_ms[1:], np.exp(data.node_features[1:, BASE]), 1e-4)

    def test_batches_cover_every_graph_once(self) -> None:
        chosen = np.arange(self.graphs.count)
        parts = batches(self.graphs, chosen, 30, np.random.default_rng(0))
        self.assertEqual(sorted(np.concatenate(parts)), list(chosen))
        self.assertNotEqual(list(np.concatenate(parts)), list(chosen))
        self.assertLess(max(int(self.graphs.operators(part).sum()) for part in parts), 30 + 8)
        self.assertGreater(len(parts), 3)

    def test_batches_keep_the_order_of_the_graphs_without_a_generator(self) -> None:
        chosen = np.array([9, 2, 30, 4, 17, 8])
        parts = batches(self.graphs, chosen, 8)
        self.assertEqual(list(np.concatenate(parts)), list(chosen))
        self.assertGreater(len(parts), 1)


if __name__ == "__main__":
    unittest.main()
