"""Figures mean what they say."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from training import evaluate
from training.split import split
from training.train import create, train

from .synthetic import graphs


class EvaluateTests(unittest.TestCase):
    def test_errors_are_relative_to_the_label(self) -> None:
        figures = evaluate.figures(np.array([10.5, 9.5, 20.0]), np.array([10.0, 10.0, 20.0]))
        self.assertEqual((figures["n"], figures["mape"], figures["within10"]), (3, 3.33, 100.0))

    def test_ties_share_their_rank(self) -> None:
        self.assertEqual(list(evaluate.ranks(np.array([5.0, 1.0, 5.0, 9.0]))), [2.5, 1.0, 2.5, 4.0])

    def test_a_constant_prediction_ranks_nothing(self) -> None:
        self.assertIsNone(evaluate.spearman(np.ones(4), np.arange(4.0)))

    def test_a_checkpoint_of_another_run_is_refused(self) -> None:
        data = graphs(60)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "run.pt"
            torch.manual_seed(1)
            train(create(data, split(data), 8, 2), data, split(data), 1, 1, path)
            with self.assertRaises(ValueError):
                train(create(data, split(data), 8, 2), data, split(data), 1, 2, path)


if __name__ == "__main__":
    unittest.main()
