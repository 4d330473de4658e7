"""The network's promises: sums, batching, order, weightless constant columns."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training.arrays import batch
from training.committee import Committee
from training.losses import total_loss
from training.split import split
from training.train import create

from .synthetic import COLUMNS, CONSTANT, graphs


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

    def untrained(self):
        """Heads at their first values, and the features by name."""
        torch.manual_seed(3)
        fresh = create(self.graphs, split(self.graphs), 16, 2).eval()
        data = batch(self.graphs, np.arange(10))
        with torch.no_grad():
            output = fresh(*data.inputs, data.graphs)
        features = {name: data.node_features[:, i].numpy().astype(float) for i, name in enumerate(COLUMNS)}
        return output, features, data

    def assert_per_device(self, actual: torch.Tensor, *devices: np.ndarray) -> None:
        np.testing.assert_allclose(actual.numpy(), np.stack(devices, 1), rtol=1e-4)

    def test_untrained_latency_is_the_roofline_and_a_small_share_of_moving_the_output(self) -> None:
        output, features, _ = self.untrained()
        moved = np.exp(features["log.output_bytes"] - 15.2 - 5)
        self.assert_per_device(
            output.contribution[:, :2], np.exp(features["log.base_ms.d0"]) + moved, np.exp(features["log.base_ms.d1"]) + moved)
        np.testing.assert_allclose(output.prediction[:, :2].numpy(), self.graphs.latency_ms[:10], rtol=0.05)

    def test_untrained_memory_is_what_each_device_keeps_and_shares_of_the_rest(self) -> None:
        output, features, _ = self.untrained()
        kept = [np.exp(features[f"log.{name}"]) - 1 for name in ("outer_kib", "inner_kib")]
        rest = (np.exp(features["log.live_kib"]) - 1) * np.exp(-5) + (np.exp(features["log.encoded_bytes"]) - 1) / 1024 * np.exp(-2)
        self.assert_per_device(output.contribution[:, 2:], kept[0] + rest, kept[1] + rest)

    def test_no_term_of_memory_exceeds_the_devices_sram(self) -> None:
        for name in ("log.live_kib", "log.inner_kib", "log.outer_kib", "log.encoded_bytes"):
            # e^20 KiB, and e^20 bytes: far more than the 384 KiB of the second device.
            self.graphs.node_features[:, COLUMNS.index(name)] = 20
        output, _, _ = self.untrained()
        limited = 384 * (1 + np.exp(-5) + np.exp(-2))
        free = np.exp(20) * (1 + np.exp(-5) + np.exp(-2) / 1024)
        count = len(output.contribution)
        self.assert_per_device(output.contribution[:, 2:], np.full(count, free), np.full(count, limited))

    def test_an_encoded_term_alone_is_limited_too(self) -> None:
        self.graphs.node_features[:, COLUMNS.index("log.encoded_bytes")] = 20
        output, features, _ = self.untrained()
        kept = np.exp(features["log.inner_kib"]) - 1 + (np.exp(features["log.live_kib"]) - 1) * np.exp(-5)
        np.testing.assert_allclose(output.contribution[:, 3].numpy(), kept + 384 * np.exp(-2), rtol=1e-4)

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


if __name__ == "__main__":
    unittest.main()
