"""The loop: what it learns from, what it averages, and that an interrupted run ends where it would have."""

from __future__ import annotations

import contextlib
import io
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path
from unittest import mock

import numpy as np
import torch

from training import train as loop
from training.batches import Store
from training.evaluate import predict
from training.losses import WEIGHTS, total_loss
from training.network import Predictor
from training.outputs import TERMS
from training.split import split
from training.train import Recipe

from .synthetic import TERM_COLUMNS, graphs

SMALL = Recipe(width=8, head=8, layers=2, nodes_per_batch=60, boards_per_step=2)


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

    def create(self, seed: int = 1) -> Predictor:
        return loop.create(self.graphs, self.parts, replace(SMALL, seed=seed))

    def train(self, epochs: int, checkpoint: Path | None = None, stop_in: int | None = None, **recipe) -> Predictor:
        """Reports are kept; the run breaks off after the epoch `stop_in`, before its checkpoint."""
        def report(epoch: int, *_) -> None:
            self.reported.append(epoch)
            if epoch == stop_in:
                raise Interrupted

        own = replace(SMALL, epochs=epochs, **recipe)
        with mock.patch.object(loop, "report", report), contextlib.redirect_stdout(io.StringIO()):
            return loop.train(self.create(own.seed), self.graphs, self.parts, own, checkpoint)

    def batch(self):
        return Store(self.graphs).batch(np.arange(10))

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
        for other in ({"seed": 2}, {"boards_per_step": 1}, {"dropout": 0.3}, {"weights": {**WEIGHTS, "graph": 2.0}}):
            with self.assertRaisesRegex(ValueError, "belongs to another run"):
                self.train(1, self.path, **other)
        with self.assertRaisesRegex(ValueError, "belongs to another run"):
            self.train(2, self.path)
        self.parts.boards = np.array([0, 1])
        with self.assertRaisesRegex(ValueError, "belongs to another run"):
            self.train(1, self.path)

    def test_the_averaged_weights_are_returned(self) -> None:
        with mock.patch.object(loop, "AVERAGE_DECAY", 1.0):
            self.assert_same(self.train(1), self.create())

    def test_another_seed_gives_other_weights(self) -> None:
        first, second = (self.train(1, seed=seed).state_dict()["trunk.enter.weight"] for seed in (1, 2))
        self.assertFalse(torch.equal(first, second))

    def test_training_brings_what_is_predicted_nearer_to_the_labels(self) -> None:
        # The labels are a constant factor away from the terms.
        for labels, factor in ((self.graphs.latency_ms, 1.5), (self.graphs.op_cycles, 1.5), (self.graphs.peak_memory_kib, 2),
                               (self.graphs.counts, 1.5)):
            labels *= factor
        with mock.patch.object(loop, "AVERAGE_DECAY", 0.9):
            trained = self.train(25)
        label = np.concatenate([self.graphs.latency_ms[:, :, None], self.graphs.peak_memory_kib[:, :, None], self.graphs.counts], 2)
        errors = [
            np.abs(np.log(predict(network, self.graphs, np.arange(60))["prediction"] / label)).mean((0, 1))
            for network in (self.create(), trained)]
        self.assertTrue((errors[1] < 0.6 * errors[0]).all(), errors)

    def test_a_board_that_is_left_out_is_not_learned_from(self) -> None:
        self.parts.boards = np.array([0, 2])
        before = self.train(1)
        self.graphs.latency_ms[:, 1] *= 100
        self.graphs.terms[:, 1] += 5
        self.assert_same(self.train(1), before)

    def test_graphs_that_are_held_out_are_not_learned_from(self) -> None:
        before = self.train(1)
        others = np.concatenate([self.parts.validation, self.parts.test])
        self.graphs.latency_ms[others] *= 100
        self.graphs.terms[self.graphs.node_rows(others)] += 5
        after = self.train(1)
        # Validation graphs choose how much of it is applied.
        before.heads.shrink.copy_(after.heads.shrink)
        self.assert_same(after, before)

    def descend(self, network: Predictor, average: Predictor) -> dict[str, torch.Tensor]:
        """One step of plain gradient descent; how far it moved every tensor of weights."""
        before = {name: value.detach().clone() for name, value in network.named_parameters()}
        optimizer = torch.optim.SGD(network.parameters(), 1.0)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 1.0)
        loop.step(network, average, optimizer, schedule, self.batch())
        return {name: value.detach() - before[name] for name, value in network.named_parameters()}

    def test_the_average_moves_a_little_towards_the_network(self) -> None:
        average, start = self.create(), self.create().state_dict()
        moved = self.descend(self.create(), average)
        for name, value in average.named_parameters():
            torch.testing.assert_close(value.detach(), start[name] + 0.002 * moved[name], rtol=0, atol=1e-6)
        self.assertGreater(sum(float(distance.abs().max()) > 1e-3 for distance in moved.values()), 5)

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
                loop.step(network, self.create(), optimizer, schedule, self.batch())
            self.assertEqual((network.heads.blocks[0].kind.weight.grad != 0).any(1).tolist(), expected)

    def test_inputs_are_standardised_on_the_training_graphs_and_boards(self) -> None:
        others = np.concatenate([self.parts.validation, self.parts.test])
        self.graphs.node_features[self.graphs.node_rows(others), 0] = 1e6
        self.graphs.edge_features[self.graphs.edge_rows(others)] = 1e6
        self.graphs.terms[self.graphs.node_rows(others)] = 1e6
        self.graphs.device_vector[others] = 1e6
        self.graphs.terms[:, 1] = self.graphs.device_vector[:, 1] = 1e6
        self.parts.boards = np.array([0, 2])
        network = self.create()
        data = Store(self.graphs).batch(self.parts.train, torch.tensor([[0, 2]] * len(self.parts.train)))
        for name, values in (
            ("nodes", data.node_features), ("edges", data.edge_features), ("terms", data.terms.flatten(0, 1)),
            ("devices", data.device_vector.flatten(0, 1)),
        ):
            torch.testing.assert_close(getattr(network, f"{name}_mean"), values.mean(0), rtol=1e-4, atol=1e-5)
            torch.testing.assert_close(getattr(network, f"{name}_inv_std")[0], 1 / values[:, 0].std(), rtol=1e-4, atol=1e-5)

    def test_the_physical_columns_are_found_by_name(self) -> None:
        shape = loop.shape_of(self.graphs, SMALL)
        self.assertEqual([TERM_COLUMNS[i] for i in shape.physical_columns], TERMS)
        self.assertEqual(shape.output_bytes_column, 1)
        self.assertEqual(
            (shape.node_columns, shape.edge_columns, shape.kinds, shape.terms, shape.device_columns), (3, 2, 3, len(TERM_COLUMNS), 2))
        self.assertEqual((shape.width, shape.head, shape.layers, shape.dropout), (8, 8, 2, SMALL.dropout))

    def test_progress_is_measured_on_judged_validation_graphs(self) -> None:
        self.graphs.latency_ms[self.parts.validation] *= 0.5
        self.graphs.cpu_ops[self.parts.validation[1:], 1] = 1
        self.graphs.latency_ms[self.parts.validation[1:], 1] = 1e-9
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            loop.report(1, 7, 0.25, self.create(), self.graphs, self.parts, Store(self.graphs), 3.0)
            loop.report(2, 7, 0.25, None, self.graphs, self.parts, Store(self.graphs), 3.0)
        self.assertRegex(printed.getvalue(), r"^epoch 2/7: loss 0.2500, 3.0 s; validation MAPE % latencyMs \[(99|10\d)[^\n]*\n")
        self.assertTrue(printed.getvalue().endswith("epoch 3/7: loss 0.2500, 3.0 s\n"))


if __name__ == "__main__":
    unittest.main()
