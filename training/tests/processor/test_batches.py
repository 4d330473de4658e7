"""Batches: operators renumbered, boards of each graph's own."""

from __future__ import annotations

import unittest

import numpy as np

from training.batches import cut
from training.processor.batches import batch, labelled
from training.processor.rates import Rates
from training.processor.terms import Tables

from .synthetic import CONV, FLOAT, graphs, table


class BatchTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(20, 20)
        variants = [[Rates(table((FLOAT, CONV, [10.0 * v + b, 0, 0, 0, 0, 0, 0])), 0.0) for b in range(3)] for v in range(2)]
        self.tables = Tables(self.graphs, variants, [1.0, 1.0, 1.0])
        self.overhead = np.array([0.0, 0.25, 0.0])
        self.chosen = np.array([7, 2, 30])
        self.boards = np.array([[0, 1], [2, 1], [1, 1]])

    def batch(self, **options):
        return batch(self.graphs, self.tables, self.overhead, self.chosen, self.boards, **options)

    def test_operators_follow_the_order_that_was_asked_for_and_edges_stay_in_their_graph(self) -> None:
        data, first = self.batch(), 0
        sizes = self.graphs.operators(self.chosen)
        self.assertEqual(data.graph_index.tolist(), np.repeat([0, 1, 2], sizes).tolist())
        edges = []
        for g, size in zip(self.chosen, sizes):
            rows = slice(self.graphs.node_ptr[g], self.graphs.node_ptr[g + 1])
            np.testing.assert_array_equal(data.node_features[first:first + size], self.graphs.node_features[rows])
            np.testing.assert_array_equal(data.op_type[first:first + size], self.graphs.op_type[rows])
            edges += [(first + i, first + i + 1) for i in range(size - 1)]
            first += size
        self.assertEqual(list(zip(data.edge_src.tolist(), data.edge_dst.tolist())), edges)
        self.assertEqual(len(data.edge_features), len(edges))

    def test_labels_are_those_of_the_boards_without_their_overhead(self) -> None:
        data = self.batch()
        self.assertEqual(data.latency_ms.dtype, data.node_features.dtype)
        expected = self.graphs.latency_ms[self.chosen[:, None], self.boards] - self.overhead[self.boards]
        np.testing.assert_allclose(data.latency_ms, expected, 1e-6)
        np.testing.assert_array_equal(data.energy_mj, self.graphs.energy_mj[self.chosen[:, None], self.boards])
        nodes = self.graphs.node_rows(self.chosen)
        np.testing.assert_array_equal(data.op_ms, self.graphs.op_ms[nodes[:, None], self.boards[data.graph_index]])

    def test_terms_are_those_of_the_boards_and_of_the_variant(self) -> None:
        self.graphs.kernel[:], self.graphs.precision[:] = CONV, FLOAT
        variant = np.zeros(self.graphs.count, int)
        variant[2] = 1
        calls = np.exp(self.batch(variant=variant).terms[:, :, 1].numpy())
        for row, (graph, own) in enumerate(zip(self.chosen, self.boards)):
            rows = self.batch().graph_index.numpy() == row
            expected = (10.0 * (graph == 2) + own) * 1e-3 + 1e-6
            np.testing.assert_allclose(calls[rows], np.tile(expected, (rows.sum(), 1)), 1e-5)

    def test_cuts_hold_everything_once_and_about_as_many_operators(self) -> None:
        chosen = np.arange(3, 40)
        for rng in (None, np.random.default_rng(0)):
            parts = cut(self.graphs, chosen, 20, rng)
            self.assertEqual(sorted(np.concatenate(parts)), chosen.tolist())
            self.assertGreater(len(parts), 3)
            self.assertTrue(all(self.graphs.operators(p).sum() < 20 + 6 for p in parts))
        self.assertNotEqual(np.concatenate(parts).tolist(), chosen.tolist())

    def test_boards_are_drawn_among_those_with_a_label(self) -> None:
        chosen = np.flatnonzero((self.graphs.latency_ms > 0).any(1))
        drawn = labelled(self.graphs, chosen, 50, np.random.default_rng(0))
        self.assertTrue((self.graphs.latency_ms[chosen[:, None], drawn] > 0).all())
        for g, own in zip(chosen, drawn):
            self.assertEqual(set(own), set(np.flatnonzero(self.graphs.latency_ms[g] > 0)))


if __name__ == "__main__":
    unittest.main()
