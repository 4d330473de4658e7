"""The loop: what it learns from, and that an interrupted run ends where it would have."""

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

from training.processor import train as loop
from training.processor.evaluate import predict
from training.processor.network import DEVICE_COLUMNS
from training.processor.split import split
from training.processor.terms import BASE_MJ, BASE_MS
from training.processor.train import Recipe, Trained

from .synthetic import META, WATTS, graphs

SMALL = Recipe(width=8, head=8, layers=2, nodes_per_batch=60, boards_per_step=2)


class Interrupted(Exception):
    pass


class TrainTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(torch.set_num_threads, torch.get_num_threads())
        torch.set_num_threads(1)
        self.path = Path(folder.name) / "new" / "run.pt"
        self.graphs = graphs(40, 60)
        self.parts = split(self.graphs)

    def prepare(self, **recipe) -> Trained:
        return loop.prepare(self.graphs, self.parts, replace(SMALL, **recipe))

    def train(self, epochs: int, checkpoint: Path | None = None, **recipe) -> Trained:
        own = replace(SMALL, epochs=epochs, **recipe)
        with contextlib.redirect_stdout(io.StringIO()):
            return loop.train(self.prepare(**recipe), self.graphs, self.parts, own, checkpoint)

    def assert_same(self, one: Trained, other: Trained) -> None:
        for a, b in ((one.network, other.network), (one.units, other.units)):
            for (name, x), (_, y) in zip(a.state_dict().items(), b.state_dict().items()):
                self.assertTrue(torch.equal(x, y), name)

    def test_an_untrained_network_says_what_the_rates_say(self) -> None:
        trained, chosen = self.prepare(), np.arange(self.graphs.count)
        got = predict(trained, self.graphs, chosen)["prediction"]
        nodes = self.graphs.node_rows(chosen)
        for b in range(3):
            terms = trained.tables.of(self.graphs, nodes, np.full((len(nodes), 1), b))[:, 0].astype(float)
            for k, column in ((0, BASE_MS), (1, BASE_MJ)):
                expected = np.bincount(self.graphs.graph_of, np.maximum(np.exp(terms[:, column]) - 1e-6, 0))
                expected = expected + (trained.overhead[b] if k == 0 else 0)
                known = self.graphs.latency_ms[:, b] > 0
                np.testing.assert_allclose(got[known, b, k], expected[known], rtol=1e-3, atol=1e-5)
                self.assertTrue(np.isnan(got[~known, b, k]).all())

    def test_training_brings_predictions_nearer_to_the_labels(self) -> None:
        # What no rate says: the first column of a node.
        own = np.add.reduceat(self.graphs.node_features[:, 0], self.graphs.node_ptr[:-1]) / np.diff(self.graphs.node_ptr)
        self.graphs.latency_ms *= np.exp(0.3 * np.sign(own))[:, None].astype(np.float32)
        self.graphs.op_ms[:] = np.nan
        with mock.patch.object(loop, "AVERAGE_DECAY", 0.9):
            trained = self.train(25)
        errors = [
            np.nanmean(np.abs(np.log(predict(t, self.graphs, self.parts.train)["prediction"][:, :, 0] / self.graphs.latency_ms[self.parts.train])))
            for t in (self.prepare(), trained)]
        self.assertLess(errors[1], 0.7 * errors[0])

    def test_an_interrupted_run_ends_with_the_same_weights(self) -> None:
        whole, saved = self.train(6), loop.save

        def breaks_off(path: Path, run: dict, epoch: int, *rest) -> None:
            saved(path, run, epoch, *rest)
            raise Interrupted

        with mock.patch.object(loop, "save", breaks_off), self.assertRaises(Interrupted):
            self.train(6, self.path)
        self.assertEqual(torch.load(self.path)["epoch"], loop.SAVE_EVERY - 1)
        self.assert_same(self.train(6, self.path), whole)
        # Nothing is left to train.
        with mock.patch.object(loop, "step", side_effect=Interrupted):
            self.assert_same(self.train(6, self.path), whole)

    def test_a_checkpoint_of_another_run_is_refused(self) -> None:
        self.train(2, self.path)
        for other in ({"seed": 2}, {"boards_per_step": 1}, {"dropout": 0.3}, {"repeat_folded": 2}):
            with self.assertRaisesRegex(ValueError, "belongs to another run"):
                self.train(2, self.path, **other)
        with self.assertRaisesRegex(ValueError, "belongs to another run"):
            self.train(3, self.path)
        self.parts = split(self.graphs, 0)
        with self.assertRaisesRegex(ValueError, "belongs to another run"):
            self.train(2, self.path)

    def test_graphs_that_are_held_out_are_not_learned_from(self) -> None:
        self.parts = split(self.graphs, 0)
        before = self.train(2)
        others = np.concatenate([self.parts.validation, self.parts.test])
        self.graphs.latency_ms[others] *= 100
        self.graphs.op_ms[self.graphs.node_rows(others)] *= 100
        self.assert_same(self.train(2), before)

    def test_rates_of_a_variant_are_without_the_part_of_an_architecture(self) -> None:
        trained = self.prepare()
        self.assertEqual(len(trained.tables.ms), 6 * 3)
        place = trained.variant
        aa = np.flatnonzero(self.graphs.texts("family") == "aa")
        self.assertEqual((set(place[aa]), set(place[40:])), ({int(place[aa[0]])}, {0}))
        self.graphs.latency_ms[aa] *= 5
        self.graphs.op_ms[self.graphs.node_rows(aa)] *= 5
        again = self.prepare()
        own = int(place[aa[0]]) * 3
        for b in (0, 1):
            np.testing.assert_array_equal(again.tables.ms[own + b], trained.tables.ms[own + b])
            self.assertFalse(np.array_equal(again.tables.ms[b], trained.tables.ms[b]))
        # Cells alone were measured on the last: its rates are the same in all.
        for variant in range(6):
            np.testing.assert_array_equal(trained.tables.ms[variant * 3 + 2], trained.tables.ms[2])

    def test_watts_are_millijoules_a_millisecond(self) -> None:
        self.assertEqual(self.prepare().watts, [0, 0, WATTS])

    def test_columns_that_the_family_does_not_read_weigh_nothing(self) -> None:
        network = self.prepare().network
        self.assertEqual((network.nodes_inv_std != 0).tolist(), [True, False, True])

    def test_another_trust_applies_another_share_of_what_was_learned(self) -> None:
        trained, chosen = self.train(3), np.arange(10)
        low, half, high = (np.log(predict(trained, self.graphs, chosen, share)["prediction"][:, 0, 0]) for share in (0.0, 0.5, 1.0))
        known = np.isfinite(low)
        np.testing.assert_allclose(low[known], np.log(predict(self.prepare(), self.graphs, chosen)["prediction"][known, 0, 0]), rtol=1e-4, atol=1e-4)
        self.assertTrue(((half[known] - low[known]) * (high[known] - half[known]) >= -1e-6).all())
        # Its own trust is as it was.
        self.assertTrue((trained.units.trust == 1).all())

    def test_arrays_of_other_device_columns_are_refused(self) -> None:
        self.graphs.meta = {**META, "deviceColumns": DEVICE_COLUMNS[::-1]}
        with self.assertRaisesRegex(ValueError, "and training knows"):
            self.prepare()


if __name__ == "__main__":
    unittest.main()
