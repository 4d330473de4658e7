"""The loop: what it learns from, what it averages, and that an interrupted run ends where it would have."""

from __future__ import annotations

import contextlib
import io
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch

from training import train as loop
from training.arrays import batch
from training.committee import Committee
from training.evaluate import predict
from training.losses import total_loss
from training.network import Predictor
from training.split import split

from .synthetic import COLUMNS, META, graphs


class Interrupted(Exception):
    pass


class TrainTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "new" / "run.pt"
        self.graphs = graphs(60)
        self.parts = split(self.graphs)
        self.reported: list[int] = []
        self.addCleanup(torch.set_num_threads, torch.get_num_threads())
        torch.set_num_threads(1)

    def create(self) -> Predictor:
        torch.manual_seed(1)
        return loop.create(self.graphs, self.parts, 8, 2)

    def train(self, epochs: int, checkpoint: Path | None = None, stop_in: int | None = None, seed: int = 1) -> Predictor:
        """Reports are kept; the run breaks off after the epoch `stop_in`, before its checkpoint."""
        def report(epoch: int, *_) -> None:
            self.reported.append(epoch)
            if epoch == stop_in:
                raise Interrupted

        with mock.patch.object(loop, "report", report), contextlib.redirect_stdout(io.StringIO()):
            with mock.patch.object(loop, "NODES_PER_BATCH", 60):
                return loop.train(self.create(), self.graphs, self.parts, epochs, seed, checkpoint)

    def assert_same(self, one: Predictor, other: Predictor) -> None:
        for (name, a), (_, b) in zip(one.state_dict().items(), other.state_dict().items()):
            self.assertTrue(torch.equal(a, b), name)

    def test_an_interrupted_run_ends_with_the_same_weights(self) -> None:
        whole = self.train(6)
        self.reported.clear()
        with self.assertRaises(Interrupted):
            self.train(6, self.path, stop_in=4)
        resumed = self.train(6, self.path)
        self.assertEqual(self.reported, [0, 1, 2, 3, 4, 3, 4, 5])
        self.assert_same(resumed, whole)

    def test_a_run_that_is_done_is_not_trained_again(self) -> None:
        done = self.train(2, self.path)
        self.assert_same(self.train(2, self.path), done)
        self.assertEqual(self.reported, [0, 1])

    def test_a_checkpoint_of_another_run_is_refused(self) -> None:
        self.train(1, self.path)
        for other in ({"epochs": 1, "seed": 2}, {"epochs": 2, "seed": 1}):
            with self.assertRaises(ValueError):
                self.train(checkpoint=self.path, **other)

    def test_the_averaged_weights_are_returned(self) -> None:
        with mock.patch.object(loop, "AVERAGE_DECAY", 1.0):
            self.assert_same(self.train(1), self.create())

    def test_another_seed_gives_other_weights(self) -> None:
        first, second = (self.train(1, seed=seed).state_dict()["enter.weight"] for seed in (1, 2))
        self.assertFalse(torch.equal(first, second))

    def test_training_brings_latency_and_memory_nearer_to_their_labels(self) -> None:
        # The labels are a constant factor away from the roofline and from the live bytes.
        self.graphs.latency_ms *= 1.5
        self.graphs.op_cycles *= 1.5
        self.graphs.peak_memory_kib *= 2
        with mock.patch.object(loop, "AVERAGE_DECAY", 0.9):
            trained = self.train(25)
        label = np.concatenate([self.graphs.latency_ms, self.graphs.peak_memory_kib], 1)
        errors = [
            np.abs(np.log(predict(Committee([network]), self.graphs, np.arange(60))["prediction"] / label)).mean(0)
            for network in (self.create(), trained)]
        self.assertTrue((errors[1] < 0.6 * errors[0]).all(), errors)

    def descend(self, network: Predictor, average: Predictor) -> dict[str, torch.Tensor]:
        """One step of plain gradient descent; how far it moved every tensor of weights."""
        before = {name: value.detach().clone() for name, value in network.named_parameters()}
        optimizer = torch.optim.SGD(network.parameters(), 1.0)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 1.0)
        loop.step(network, average, optimizer, schedule, batch(self.graphs, np.arange(10)))
        return {name: value.detach() - before[name] for name, value in network.named_parameters()}

    def test_the_average_moves_a_little_towards_the_network(self) -> None:
        average, start = self.create(), self.create().state_dict()
        moved = self.descend(self.create(), average)
        for name, value in average.named_parameters():
            torch.testing.assert_close(value.detach(), start[name] + 0.002 * moved[name], rtol=0, atol=1e-6)
        self.assertGreater(sum(float(distance.abs().max()) > 1e-3 for distance in moved.values()), 10)

    def test_a_steep_step_is_cut_to_length_one(self) -> None:
        with mock.patch.object(loop, "total_loss", lambda *arguments: 1000 * total_loss(*arguments)):
            moved = self.descend(self.create(), self.create())
        self.assertAlmostEqual(sum(float((distance**2).sum()) for distance in moved.values()), 1, places=3)

    def test_hidden_operators_are_learned_as_unknown_ones(self) -> None:
        self.graphs.op_type[:] = 1
        for share, expected in ((1.0, [True, False, False]), (0.0, [False, True, False])):
            network = self.create()
            optimizer = torch.optim.SGD(network.parameters(), 0.0)
            schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 1.0)
            with mock.patch.object(loop, "UNKNOWN_SHARE", share):
                loop.step(network, self.create(), optimizer, schedule, batch(self.graphs, np.arange(10)))
            self.assertEqual((network.kind_factor.weight.grad != 0).any(1).tolist(), expected)

    def test_features_are_standardised_on_the_training_graphs(self) -> None:
        others = np.concatenate([self.parts.validation, self.parts.test])
        for g in others:
            self.graphs.node_features[self.graphs.node_ptr[g]:self.graphs.node_ptr[g + 1], 0] = 1e6
            self.graphs.edge_features[self.graphs.edge_ptr[g]:self.graphs.edge_ptr[g + 1]] = 1e6
        network = self.create()
        data = batch(self.graphs, self.parts.train)
        torch.testing.assert_close(network.mean, data.node_features.mean(0))
        torch.testing.assert_close(network.edge_mean, data.edge_features.mean(0))
        torch.testing.assert_close(network.inv_std[0], 1 / data.node_features[:, 0].std())
        torch.testing.assert_close(network.edge_inv_std, 1 / data.edge_features.std(0))

    def test_the_physical_columns_are_found_by_name(self) -> None:
        shape = loop.shape_of(self.graphs, 8, 2)
        named = lambda columns: [COLUMNS[i] for i in columns]
        self.assertEqual(named(shape.base_columns), ["log.base_ms.d0", "log.base_ms.d1"])
        self.assertEqual(named(shape.resident_columns), ["log.outer_kib", "log.inner_kib"])
        self.assertEqual(
            named([shape.output_bytes_column, shape.live_column, shape.encoded_column]),
            ["log.output_bytes", "log.live_kib", "log.encoded_bytes"])
        self.assertEqual(shape.sram_limits_kib, META["sramLimitKiB"])
        self.assertEqual((shape.node_columns, shape.edge_columns, shape.kinds, shape.devices), (len(COLUMNS), 2, 3, 2))
        self.assertEqual((shape.width, shape.layers), (8, 2))

    def test_progress_is_measured_on_judged_validation_graphs(self) -> None:
        self.graphs.cpu_ops[:, 1] = 1
        self.graphs.cpu_ops[self.parts.validation[0], 1] = 0
        self.graphs.latency_ms[self.parts.validation] *= 0.5
        self.graphs.latency_ms[self.parts.validation[1:], 1] = 1e-9
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            loop.report(1, 7, 0.25, self.create(), self.graphs, self.parts, 3.0)
        self.assertRegex(printed.getvalue(), r"^epoch 2/7: loss 0.2500, validation MAPE % (9\d|10\d)\.\d (9\d|10\d)\.\d .*, 3 s\n$")


if __name__ == "__main__":
    unittest.main()
