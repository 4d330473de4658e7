"""What was learned is applied as far as it helps on the validation graphs."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training import shrink
from training.batches import Store
from training.network import Predictor
from training.split import split
from training.train import Recipe, create

from .synthetic import graphs


class ShrinkTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(60)
        self.parts = split(self.graphs)

    def network(self, factor: float) -> Predictor:
        """All terms times e^factor: the gates are open."""
        network = create(self.graphs, self.parts, Recipe(width=8, head=8, layers=2))
        with torch.no_grad():
            for block in network.heads.blocks:
                k = len(block.outputs)
                block.out.bias[:k], block.out.bias[k:2 * k] = factor, 30.0
        return network

    def fitted(self, factor: float) -> list[float]:
        network = self.network(factor)
        shrink.fit(network, self.graphs, self.parts, Store(self.graphs))
        return network.heads.shrink.tolist()

    def test_every_output_has_its_own_share(self) -> None:
        self.graphs.latency_ms *= np.float32(np.exp(0.4))
        self.graphs.peak_memory_kib *= np.float32(np.exp(0.2))
        self.graphs.counts[:, :, 1] *= np.float32(np.exp(0.3))
        self.assertEqual(self.fitted(0.4), [1.0, 0.5, 0.0, 0.75, 0.0, 0.0])

    def test_held_out_graphs_on_boards_that_are_trained_on_decide(self) -> None:
        self.parts.boards = np.array([0, 2])
        self.graphs.latency_ms *= np.float32(np.exp(0.4))
        self.graphs.latency_ms[:, 1] *= 9
        self.graphs.latency_ms[self.parts.train] *= 9
        self.graphs.cpu_ops[self.parts.validation[0]] = 1
        self.graphs.latency_ms[self.parts.validation[0]] *= 1e6
        self.assertEqual(self.fitted(0.4)[0], 1.0)

    def test_what_was_not_trained_is_left_as_it_is(self) -> None:
        self.assertEqual(self.fitted(0.0), [1.0] * 6)

    def test_the_share_is_of_the_log_factor(self) -> None:
        network, data = self.network(0.4), Store(self.graphs).batch(np.array([4]))
        network.heads.shrink.fill_(0.5)
        with torch.no_grad():
            ratio = network(*data.inputs).prediction[0, :, 2:] / data.counts[0]
        np.testing.assert_allclose(ratio, np.full((3, 4), np.exp(0.2)), 1e-4)


if __name__ == "__main__":
    unittest.main()
