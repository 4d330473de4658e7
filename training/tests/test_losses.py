"""Each loss, worked out by hand on a few graphs."""

from __future__ import annotations

import math
import unittest
from unittest import mock

import torch

from training import losses
from training.arrays import Batch
from training.network import Output

NAN = float("nan")


def batch(latency: list, memory: list, cycles: list, cpu: list, operators: list | None = None, graph_of: list | None = None) -> Batch:
    """Graphs with labels only; operators are [N, devices] in ms."""
    none = torch.zeros(0)
    graphs = len(latency)
    return Batch(
        none, none, none, none, none, torch.tensor(graph_of or list(range(graphs))), graphs, torch.tensor(latency),
        torch.tensor(memory), torch.tensor(cycles, dtype=torch.float64),
        torch.tensor(operators if operators is not None else latency), torch.tensor(cpu))


def output(prediction: list, contribution: list | None = None, spread: list | None = None) -> Output:
    values = torch.tensor(prediction)
    return Output(
        values, torch.ones_like(values) if spread is None else torch.tensor(spread),
        torch.zeros_like(values) if contribution is None else torch.tensor(contribution), torch.zeros(0))


class GraphLossTests(unittest.TestCase):
    def loss(self, predicted: list[float], label: list[float], cycles: list[float], cpu: list[int]) -> float:
        data = batch([[v] for v in label], [[1.0]] * len(label), [[c] for c in cycles], [[c] for c in cpu])
        return float(losses.graph_loss(output([[p, 1.0] for p in predicted]), data))

    def test_the_error_is_that_of_the_logarithms(self) -> None:
        self.assertAlmostEqual(self.loss([math.e, 0.5], [1, 1], [4000, 9000], [0, 0]), (1 + math.log(2)) / 2, places=5)

    def test_short_inferences_count_by_their_cycles(self) -> None:
        self.assertAlmostEqual(self.loss([math.e, 1], [1, 1], [500, 2000], [0, 0]), 0.25 / 1.25, places=5)
        self.assertAlmostEqual(self.loss([math.e, 1], [1, 1], [1, 9000], [0, 0]), 0.02 / 1.02, places=5)

    def test_graphs_with_operators_on_the_cpu_count_half(self) -> None:
        self.assertAlmostEqual(self.loss([math.e, 1], [1, 1], [4000, 4000], [3, 0]), 0.5 / 1.5, places=5)

    def test_graphs_without_a_label_do_not_count(self) -> None:
        self.assertAlmostEqual(self.loss([5, math.e], [0, 1], [4000, 4000], [0, 0]), 1, places=5)


class MemoryLossTests(unittest.TestCase):
    def loss(self, predicted: list[float], label: list[float], latency: list[float]) -> float:
        count = len(label)
        data = batch([[v] for v in latency], [[v] for v in label], [[9e9]] * count, [[0]] * count)
        return float(losses.memory_loss(output([[50.0, p] for p in predicted]), data))

    def test_the_error_is_that_of_the_logarithms_of_memory(self) -> None:
        self.assertAlmostEqual(self.loss([math.e * 8, 4], [8, 8], [1, 1]), (1 + math.log(2)) / 2, places=5)

    def test_less_than_one_kib_counts_less(self) -> None:
        self.assertAlmostEqual(self.loss([math.e / 2, 8], [0.5, 8], [1, 1]), 0.5 / 1.5, places=5)
        self.assertAlmostEqual(self.loss([math.e / 1000, 8], [0.001, 8], [1, 1]), 0.02 / 1.02, places=5)

    def test_graphs_without_a_label_or_a_prediction_do_not_count(self) -> None:
        self.assertAlmostEqual(self.loss([5, 5, 0, math.e], [0, 3, 3, 1], [1, 0, 1, 1]), 1, places=5)


class OperatorLossTests(unittest.TestCase):
    def loss(self, parts: list[float], label: list[float], graph_of: list[int]) -> float:
        graphs = max(graph_of) + 1
        data = batch([[1.0]] * graphs, [[1.0]] * graphs, [[9e9]] * graphs, [[0]] * graphs, [[v] for v in label], graph_of)
        return float(losses.operator_loss(output([[1.0, 1.0]] * graphs, [[p, 99.0] for p in parts]), data))

    def test_errors_are_shares_of_the_graph_and_relative_by_the_root_of_the_share(self) -> None:
        # Shares 3/4 and 1/4; the first part is twice its label, the second is right.
        share, relative = 3 / 4, math.log(2) * math.sqrt(0.75) / (math.sqrt(0.75) + 0.5)
        self.assertAlmostEqual(self.loss([6, 1], [3, 1], [0, 0]), share + relative, places=5)

    def test_every_graph_has_its_own_total(self) -> None:
        # In both graphs the only operator is off by its whole label: shares 1 and 1, relative errors ln 2.
        self.assertAlmostEqual(self.loss([2, 20], [1, 10], [0, 1]), 1 + math.log(2), places=5)

    def test_operators_without_a_label_do_not_count(self) -> None:
        self.assertAlmostEqual(self.loss([2, 77, 77], [1, NAN, NAN], [0, 0, 1]), 1 / 2 + math.log(2), places=5)

    def test_an_operator_that_costs_nothing_counts_by_its_share_alone(self) -> None:
        self.assertAlmostEqual(self.loss([4, 1], [4, 0], [0, 0]), 1 / 4, places=5)

    def test_a_wild_share_is_limited(self) -> None:
        self.assertAlmostEqual(self.loss([100], [1], [0]), 5 + math.log(100), places=5)


class SpreadLossTests(unittest.TestCase):
    def loss(self, predicted: list[float], label: list[float], spread: list[float], cycles: float = 9e9) -> torch.Tensor:
        data = batch([label[:1]], [label[1:]], [[cycles]], [[0]])
        self.output = output([predicted], spread=[spread])
        self.output.prediction.requires_grad_()
        self.output.spread.requires_grad_()
        return losses.spread_loss(self.output, data)

    def test_it_is_the_likelihood_of_a_laplace_distribution(self) -> None:
        expected = ((1 / 0.5 + math.log(0.5)) + (math.log(2) / 2 + math.log(2))) / 2
        self.assertAlmostEqual(float(self.loss([math.e, 4], [1, 8], [0.5, 2])), expected, places=5)

    def test_it_trains_the_spread_and_leaves_the_prediction_alone(self) -> None:
        self.loss([math.e, 4], [1, 8], [0.5, 2]).backward()
        self.assertIsNone(self.output.prediction.grad)
        self.assertTrue(bool((self.output.spread.grad != 0).all()))

    def test_labels_that_are_too_small_or_missing_do_not_count(self) -> None:
        memory = math.log(2) / 2 + math.log(2)
        self.assertAlmostEqual(float(self.loss([math.e, 4], [1, 8], [0.5, 2], cycles=2000)), memory, places=5)
        self.assertAlmostEqual(float(self.loss([math.e, 4], [0, 8], [0.5, 2])), memory, places=5)
        self.assertAlmostEqual(float(self.loss([math.e, 4], [1, 0.5], [0.5, 2])), 1 / 0.5 + math.log(0.5), places=5)

    def test_a_wild_residual_is_limited(self) -> None:
        self.assertAlmostEqual(float(self.loss([math.e**9, 1], [1, 0], [0.5, 1])), 3 / 0.5 + math.log(0.5), places=4)


class TotalLossTests(unittest.TestCase):
    def test_the_four_are_weighted(self) -> None:
        parts = {"graph_loss": 1000.0, "operator_loss": 100.0, "memory_loss": 10.0, "spread_loss": 1.0}
        with mock.patch.multiple(losses, **{name: (lambda *_, v=value: v) for name, value in parts.items()}):
            self.assertAlmostEqual(losses.total_loss(None, None), 1000 + 0.5 * 100 + 0.5 * 10 + 0.02 * 1)


if __name__ == "__main__":
    unittest.main()
