"""The network's promises: sums, batching, order, weightless constant columns."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training.arrays import batch, batches
from training.committee import Committee
from training.losses import total_loss
from training.split import split
from training.train import create

from .synthetic import CONSTANT, graphs


class NetworkTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs()
        torch.manual_seed(3)
        self.network = create(self.graphs, split(self.graphs), 16, 2).eval()
        for parameter in self.network.parameters():
            # The heads start at zero, which would hide mistakes.
            torch.nn.init.normal_(parameter, std=0.2) if parameter.ndim > 1 else None

    def run_on(self, chosen: list[int]):
        data = batch(self.graphs, np.array(chosen))
        with torch.no_grad():
            return self.network(*data.inputs, data.graphs)

    def test_latency_is_the_sum_of_its_contributions(self) -> None:
        output = self.run_on([4])
        torch.testing.assert_close(output.prediction[0, :2], output.contribution[:, :2].sum(0))
        self.assertTrue(bool((output.contribution[:, :2] > 0).all()))

    def test_memory_is_the_largest_of_its_contributions(self) -> None:
        output = self.run_on([4])
        torch.testing.assert_close(output.prediction[0, 2:], output.contribution[:, 2:].max(0).values)

    def test_a_graph_does_not_see_its_batch(self) -> None:
        together = self.run_on([1, 7, 4])
        for i, g in enumerate([1, 7, 4]):
            torch.testing.assert_close(together.prediction[i], self.run_on([g]).prediction[0], rtol=1e-5, atol=1e-6)

    def test_a_committee_keeps_its_sums(self) -> None:
        torch.manual_seed(9)
        other = create(self.graphs, split(self.graphs), 16, 2).eval()
        for parameter in other.parameters():
            torch.nn.init.normal_(parameter, std=0.2) if parameter.ndim > 1 else None
        data = batch(self.graphs, np.array([1, 7, 4]))
        with torch.no_grad():
            output = Committee([self.network, other])(*data.inputs, data.graphs)
            alone = [m(*data.inputs, data.graphs) for m in (self.network, other)]
        torch.testing.assert_close(output.prediction[:, :2], (alone[0].prediction + alone[1].prediction)[:, :2] / 2)
        sums = torch.zeros(3, 2).index_add(0, data.graph_index, output.contribution[:, :2])
        torch.testing.assert_close(output.prediction[:, :2], sums)

    def test_a_column_that_never_varied_has_no_weight(self) -> None:
        before = self.run_on([4]).prediction
        self.graphs.node_features[:, CONSTANT] = -1000
        torch.testing.assert_close(self.run_on([4]).prediction, before)

    def test_the_untrained_heads_start_near_the_roofline(self) -> None:
        torch.manual_seed(3)
        fresh = create(self.graphs, split(self.graphs), 16, 2).eval()
        data = batch(self.graphs, np.arange(10))
        with torch.no_grad():
            base = fresh(*data.inputs, data.graphs).prediction[:, :2]
        np.testing.assert_allclose(base.numpy(), self.graphs.latency_ms[:10], rtol=0.05)

    def test_the_loss_falls_when_the_prediction_gets_better(self) -> None:
        data = batch(self.graphs, np.arange(20))
        torch.manual_seed(3)
        fresh = create(self.graphs, split(self.graphs), 16, 2)
        optimizer = torch.optim.Adam(fresh.parameters(), 1e-2)
        first = float(total_loss(fresh(*data.inputs, data.graphs), data).detach())
        for _ in range(30):
            optimizer.zero_grad()
            loss = total_loss(fresh(*data.inputs, data.graphs), data)
            loss.backward()
            optimizer.step()
        self.assertLess(float(loss.detach()), first)

    def test_batches_cover_every_graph_once(self) -> None:
        chosen = np.arange(self.graphs.count)
        parts = batches(self.graphs, chosen, 30, np.random.default_rng(0))
        self.assertEqual(sorted(np.concatenate(parts)), list(chosen))
        self.assertGreater(len(parts), 1)


if __name__ == "__main__":
    unittest.main()
