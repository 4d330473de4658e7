"""Losses, worked out by hand."""

from __future__ import annotations

import math
import unittest
from dataclasses import replace

import numpy as np
import torch

from training.network import Output
from training.processor.batches import Batch
from training.processor.losses import LEAST_SPREAD, WEIGHTS, operator_loss, total_loss

NAN = float("nan")


def data(latency: list, energy: list, operators: list, index: list[int]) -> Batch:
    none, count = torch.zeros(0), len(index)
    return Batch(
        torch.zeros(count, 1), none, none, none, none, torch.tensor(index), torch.zeros(count, len(latency[0]), 10), none,
        torch.tensor(latency), torch.tensor(energy), torch.tensor(operators))


def output(prediction: list, contribution: list, spread: float = 1 - LEAST_SPREAD) -> Output:
    values = torch.tensor(prediction)
    return Output(values, torch.full_like(values, spread), torch.tensor(contribution), torch.zeros(len(prediction), 1))


class LossTests(unittest.TestCase):
    def setUp(self) -> None:
        # One graph of two operators on two boards; the second board has no label.
        self.data = data([[4.0, NAN]], [[8.0, NAN]], [[NAN, NAN], [NAN, NAN]], [0, 0])
        self.output = output([[[8.0, 4.0], [1.0, 1.0]]], [[[4.0, 2.0], [1.0, 1.0]]] * 2)

    def loss(self, **weights) -> float:
        return float(total_loss(self.output, self.data, {**dict.fromkeys(WEIGHTS, 0.0), **weights}))

    def test_latency_and_energy_are_logarithms_of_ratios_where_there_are_labels(self) -> None:
        self.assertAlmostEqual(self.loss(latency=1.0), math.log(2), places=4)
        self.assertAlmostEqual(self.loss(energy=1.0), math.log(2), places=4)

    def test_a_spread_costs_its_logarithm_and_the_error_in_it(self) -> None:
        self.assertAlmostEqual(self.loss(spread=1.0), math.log(2), places=4)
        self.output = replace(self.output, spread=torch.full_like(self.output.spread, 0.5 - LEAST_SPREAD))
        self.assertAlmostEqual(self.loss(spread=1.0), math.log(0.5) + 2 * math.log(2), places=4)

    def test_leaving_the_rates_costs_the_square_of_the_logarithm(self) -> None:
        # Rates say 1 ms of each; the network 4 on the first board and 1 on the second.
        self.assertAlmostEqual(self.loss(factor=1.0), math.log(4) ** 2 / 2, places=4)

    def test_without_any_label_nothing_is_lost(self) -> None:
        self.data = data([[NAN, NAN]], [[NAN, NAN]], [[NAN, NAN], [NAN, NAN]], [0, 0])
        self.assertEqual(self.loss(**WEIGHTS), 0)

    def test_a_timed_operator_carries_an_equal_part_of_the_rest(self) -> None:
        # 10 ms, of which 3 and 4 were timed: the rest of 3 ms is 1.5 of each, so 4.5 and 5.5; the third was not timed.
        own = data([[10.0]], [[NAN]], [[3.0], [4.0], [NAN]], [0, 0, 0])
        right = output([[[10.0, 1.0]]], [[[4.5, 0.0]], [[5.5, 0.0]], [[99.0, 0.0]]])
        self.assertAlmostEqual(float(operator_loss(right, own)), 0, places=5)
        double = output([[[10.0, 1.0]]], [[[9.0, 0.0]], [[5.5, 0.0]], [[99.0, 0.0]]])
        shares = np.sqrt([0.45, 0.55])
        self.assertAlmostEqual(float(operator_loss(double, own)), math.log(2) * shares[0] / shares.sum(), places=4)


if __name__ == "__main__":
    unittest.main()
