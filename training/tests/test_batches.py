"""Batches have what the arrays have, renumbered."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training.batches import Store, cut, draw

from .synthetic import CLOCKS, graphs, physical


class BatchTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs()

    def batch(self, chosen: list[int], boards: list[list[int]] | None = None):
        return Store(self.graphs).batch(np.array(chosen), None if boards is None else torch.tensor(boards))

    def test_a_batch_has_its_graphs_one_after_the_other(self) -> None:
        self.graphs.cpu_ops[8] = [1, 2, 3]
        chosen = [8, 3]
        data, rows = self.batch(chosen), self.graphs.node_rows(np.array(chosen))
        for name in ("node_features", "op_type", "terms"):
            np.testing.assert_array_equal(getattr(data, name), getattr(self.graphs, name)[rows])
        sizes = self.graphs.operators(np.array(chosen))
        self.assertEqual(data.graph_index.tolist(), [0] * sizes[0] + [1] * sizes[1])
        for name in ("device_vector", "latency_ms", "peak_memory_kib", "cycles_total", "cpu_ops", "counts", "energy"):
            np.testing.assert_array_equal(getattr(data, name), getattr(self.graphs, name)[chosen])
        self.assertEqual(data.graphs, 2)

    def test_every_graph_has_its_own_boards(self) -> None:
        data = self.batch([8, 3, 8], [[2, 0], [0, 1], [1, 1]])
        for position, (g, boards) in enumerate(((8, [2, 0]), (3, [0, 1]), (8, [1, 1]))):
            rows = self.graphs.node_rows(np.array([g]))
            own = data.graph_index.numpy() == position
            np.testing.assert_array_equal(data.terms[own], self.graphs.terms[rows][:, boards])
            np.testing.assert_allclose(data.op_ms[own], physical(self.graphs.terms)[rows][:, boards, 0], 1e-4)
            for name in ("device_vector", "latency_ms", "counts"):
                np.testing.assert_array_equal(getattr(data, name)[position], getattr(self.graphs, name)[g, boards])

    def test_edges_point_at_the_same_operators_in_a_batch(self) -> None:
        chosen = np.array([8, 3, 12])
        data, edges = self.batch(list(chosen)), self.graphs.edge_rows(chosen)
        self.assertGreater(len(edges), 2)
        np.testing.assert_array_equal(data.edge_features, self.graphs.edge_features[edges])
        for own, original in ((data.edge_src, self.graphs.edge_src), (data.edge_dst, self.graphs.edge_dst)):
            np.testing.assert_array_equal(data.node_features[own], self.graphs.node_features[original[edges]])

    def test_labels_of_operators_are_milliseconds_of_each_boards_clock(self) -> None:
        self.graphs.op_cycles[self.graphs.node_ptr[3]] = [1e6, np.nan, 1e6]
        data = self.batch([3])
        self.assertAlmostEqual(float(data.op_ms[0, 0]), 1e9 / CLOCKS[0], places=6)
        self.assertAlmostEqual(float(data.op_ms[0, 2]), 1e9 / CLOCKS[2], places=6)
        self.assertTrue(np.isnan(float(data.op_ms[0, 1])))

    def test_cuts_cover_every_graph_once(self) -> None:
        chosen = np.arange(self.graphs.count)
        parts = cut(self.graphs, chosen, 30, np.random.default_rng(0))
        self.assertEqual(sorted(np.concatenate(parts)), list(chosen))
        self.assertNotEqual(list(np.concatenate(parts)), list(chosen))
        self.assertLess(max(int(self.graphs.operators(part).sum()) for part in parts), 30 + 8)
        self.assertGreater(len(parts), 3)

    def test_cuts_keep_the_order_of_the_graphs_without_a_generator(self) -> None:
        chosen = np.array([9, 2, 30, 4, 17, 8])
        parts = cut(self.graphs, chosen, 8)
        self.assertEqual(list(np.concatenate(parts)), list(chosen))
        self.assertGreater(len(parts), 1)

    def test_boards_are_drawn_for_every_graph_without_repeats_and_only_of_those_allowed(self) -> None:
        drawn = draw(500, np.array([0, 2, 3, 7]), 2, np.random.default_rng(1))
        self.assertEqual(drawn.shape, (500, 2))
        self.assertTrue((drawn[:, 0] != drawn[:, 1]).all())
        values, counts = np.unique(drawn, return_counts=True)
        self.assertEqual(values.tolist(), [0, 2, 3, 7])
        self.assertGreater(counts.min(), 200)

    def test_a_board_of_more_weight_is_drawn_more_often(self) -> None:
        drawn = draw(4000, np.array([0, 2, 3]), 1, np.random.default_rng(1), np.array([1.0, 2.0, 1.0]))
        np.testing.assert_allclose(np.unique(drawn, return_counts=True)[1] / 4000, [0.25, 0.5, 0.25], atol=0.03)

    def test_where_few_boards_are_allowed_all_are_drawn(self) -> None:
        self.assertEqual(sorted(draw(1, np.array([4, 1]), 5, np.random.default_rng(1))[0]), [1, 4])


if __name__ == "__main__":
    unittest.main()
