"""Residuals of spaces that a network never saw."""

from __future__ import annotations

import contextlib
import io
import unittest
from unittest import mock

import numpy as np

from training import folds
from training.batches import Store
from training.split import split
from training.train import Recipe

from .synthetic import graphs


class FoldTests(unittest.TestCase):
    def test_every_space_is_in_one_fold(self) -> None:
        self.assertEqual(folds.fold_spaces(["b", "a", "c", "b", "e", "d"], 2), [("a", "c", "e"), ("b", "d")])
        self.assertEqual(folds.fold_spaces(["b", "a"], 5), [("a",), ("b",)])

    def test_each_space_is_judged_by_a_network_that_did_not_see_it(self) -> None:
        data, trained = graphs(120), []
        parts = split(data, leave_out_boards=("d1",))
        spaces = data.texts("space")

        def train(network, graphs_of, own, recipe, checkpoint, store):
            trained.append((set(spaces[own.train]) | set(spaces[own.validation]), own.boards.tolist(), recipe.epochs, checkpoint))
            return network

        with mock.patch.object(folds, "train", train), contextlib.redirect_stdout(io.StringIO()):
            own = folds.train_folds(data, parts, Recipe(epochs=7, width=8, head=8, layers=2), 3, None, Store(data))
        self.assertEqual([fold.spaces for fold in own], [("micro",), ("mobile",), ("wild",)])
        shifted = folds.shifted(own)
        self.assertEqual(trained, [
            ({"mobile", "wild"}, [0, 2], 7, None), ({"micro", "wild"}, [0, 2], 7, None), ({"micro", "mobile"}, [0, 2], 7, None)])
        # Validation graphs alone, space by space.
        order = np.concatenate([parts.validation[spaces[parts.validation] == s] for s in ("micro", "mobile", "wild")])
        np.testing.assert_array_equal(shifted.operators, data.operators(order))
        self.assertEqual(shifted.scores.shape, (len(parts.validation), 3, 3))


if __name__ == "__main__":
    unittest.main()
