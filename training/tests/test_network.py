"""The network's promises: sums, batching, boards that do not see each other, and the physical estimate to start from."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training import heads
from training.batches import Store
from training.committee import Committee
from training.losses import total_loss
from training.network import Output, Predictor
from training.split import split
from training.train import Recipe, create

from .synthetic import COLUMNS, TERM_COLUMNS, graphs, physical

SMALL = Recipe(width=16, head=12, layers=2)


class NetworkTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs()
        self.network = self.made_up(3)

    def made_up(self, seed: int) -> Predictor:
        """The heads start at zero, which would hide mistakes."""
        network = create(self.graphs, split(self.graphs), SMALL).eval()
        torch.manual_seed(seed)
        for parameter in network.parameters():
            torch.nn.init.normal_(parameter, std=0.2) if parameter.ndim > 1 else None
        return network

    def batch(self, chosen: list[int], boards: list[int] | None = None):
        return Store(self.graphs).batch(np.array(chosen), None if boards is None else torch.tensor([boards] * len(chosen)))

    def run_on(self, chosen: list[int], boards: list[int] | None = None) -> Output:
        with torch.no_grad():
            return self.network(*self.batch(chosen, boards).inputs)

    def test_latency_and_counts_are_sums_and_memory_is_the_largest(self) -> None:
        output = self.run_on([4])
        for k in (0, 2, 3, 4, 5):
            torch.testing.assert_close(output.prediction[0, :, k], output.contribution[:, :, k].sum(0))
        torch.testing.assert_close(output.prediction[0, :, 1], output.contribution[:, :, 1].max(0).values)
        self.assertTrue(bool((output.contribution > 0).all()))

    def test_a_graph_does_not_see_its_batch(self) -> None:
        together = self.run_on([1, 7, 4])
        for i, g in enumerate([1, 7, 4]):
            alone = self.run_on([g])
            torch.testing.assert_close(together.prediction[i], alone.prediction[0], rtol=1e-5, atol=1e-6)
            torch.testing.assert_close(together.spread[i], alone.spread[0], rtol=1e-5, atol=1e-6)

    def test_a_board_does_not_see_the_others(self) -> None:
        together = self.run_on([1, 7], [0, 1, 2])
        for i in range(3):
            alone = self.run_on([1, 7], [i])
            for name in ("prediction", "spread", "contribution"):
                torch.testing.assert_close(getattr(together, name)[:, i], getattr(alone, name)[:, 0], rtol=1e-5, atol=1e-6)
            torch.testing.assert_close(together.embedding, alone.embedding)

    def test_a_board_is_known_by_its_vector_and_its_terms(self) -> None:
        before = self.run_on([4]).contribution
        self.graphs.device_vector[4, 1] += 1
        changed = self.run_on([4]).contribution
        self.assertTrue(bool((changed[:, 1] != before[:, 1]).all()))
        torch.testing.assert_close(changed[:, [0, 2]], before[:, [0, 2]])
        self.graphs.terms[:, 2, TERM_COLUMNS.index("flag")] += 1
        self.assertTrue(bool((self.run_on([4]).contribution[:, 2] != changed[:, 2]).all()))

    def test_a_committee_keeps_its_sums(self) -> None:
        other, data = self.made_up(9), self.batch([1, 7, 4])
        with torch.no_grad():
            output = Committee([self.network, other])(*data.inputs)
            alone = [m(*data.inputs) for m in (self.network, other)]
        sums = torch.zeros(3, 3, 6).index_add(0, data.graph_index, output.contribution)
        for k in (0, 2, 3, 4, 5):
            torch.testing.assert_close(output.prediction[:, :, k], (alone[0].prediction + alone[1].prediction)[:, :, k] / 2)
            torch.testing.assert_close(output.prediction[:, :, k], sums[:, :, k])
        self.assertTrue(bool((output.prediction[:, :, 1] <= (alone[0].prediction + alone[1].prediction)[:, :, 1] / 2 + 1e-4).all()))
        torch.testing.assert_close(output.spread, (alone[0].spread + alone[1].spread) / 2)
        torch.testing.assert_close(output.embedding, alone[0].embedding)

    def test_a_column_that_never_varied_has_no_weight(self) -> None:
        before = self.run_on([4]).prediction
        self.graphs.node_features[:, COLUMNS.index("constant")] = -1000
        self.graphs.terms[:, :, TERM_COLUMNS.index("constant")] = -1000
        torch.testing.assert_close(self.run_on([4]).prediction, before)

    def test_untrained_values_are_the_terms_and_a_small_share_of_the_output(self) -> None:
        self.network = create(self.graphs, split(self.graphs), SMALL).eval()
        output, data = self.run_on(list(range(10))), self.batch(list(range(10)))
        expected = physical(data.terms.numpy())
        moved = np.exp(data.node_features[:, COLUMNS.index("log.output_bytes")].numpy() - 8.0)
        expected[:, :, 0] += moved[:, None] * np.exp(-15.2)
        expected[:, :, 1] += moved[:, None] / 1024
        np.testing.assert_allclose(output.contribution.numpy(), expected, 1e-4)
        np.testing.assert_allclose(output.prediction[:, :, 0].numpy(), self.graphs.latency_ms[:10], 0.01)
        np.testing.assert_allclose(output.prediction[:, :, 1].numpy(), self.graphs.peak_memory_kib[:10], 0.01)
        np.testing.assert_allclose(output.prediction[:, :, 2:].numpy(), self.graphs.counts[:10], 1e-4)

    def test_a_term_of_nothing_leaves_a_share_of_the_output_to_be_learned(self) -> None:
        for k, (name, nothing) in enumerate((("log.base_ms", np.log(1e-6)), ("log.live_kib", 0.0))):
            self.graphs.terms[:, :, TERM_COLUMNS.index(name)] = nothing
            self.network = create(self.graphs, split(self.graphs), SMALL)
            output, data = self.network(*self.batch([4]).inputs), self.batch([4])
            torch.log(output.contribution[:, :, k]).sum().backward()
            self.assertEqual(float(self.network.heads.blocks[k].out.bias.grad[2]), data.terms.shape[0] * 3)

    def test_factors_and_their_gates_learn_from_the_first_step(self) -> None:
        self.network = create(self.graphs, split(self.graphs), SMALL)
        self.graphs.latency_ms *= 1.5
        data = self.batch(list(range(10)))
        total_loss(self.network(*data.inputs), data).backward()
        block = self.network.heads.blocks[0]
        self.assertTrue(bool((block.out.weight.grad[0] != 0).any()))
        # The gates are half open, and matter as soon as there is a factor.
        self.assertEqual(float(torch.sigmoid(block.out.bias[1])), 0.5)

    def test_every_output_is_in_one_block(self) -> None:
        self.assertEqual([k for block in heads.BLOCKS for k in block], list(range(6)))

    def test_the_spread_leaves_the_rest_of_the_network_alone(self) -> None:
        output = self.network(*self.batch([1, 4]).inputs)
        output.spread.sum().backward()
        learned = {name for name, p in self.network.named_parameters() if p.grad is not None and bool((p.grad != 0).any())}
        self.assertEqual({name.split(".")[1] for name in learned}, {"spread", "spread_hidden"})
        self.assertGreater(float(output.spread.min()), heads.SPREAD_FLOOR)

    def test_the_loss_falls_when_the_prediction_gets_better(self) -> None:
        self.graphs.latency_ms *= 1.5
        data, fresh = self.batch(list(range(20))), create(self.graphs, split(self.graphs), SMALL)
        optimizer = torch.optim.Adam(fresh.parameters(), 1e-2)
        first = float(total_loss(fresh(*data.inputs), data).detach())
        for _ in range(30):
            optimizer.zero_grad()
            loss = total_loss(fresh(*data.inputs), data)
            loss.backward()
            optimizer.step()
        self.assertLess(float(loss.detach()), first)


if __name__ == "__main__":
    unittest.main()
