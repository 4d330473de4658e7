"""Each loss, worked out by hand on a few graphs."""

from __future__ import annotations

import math
import unittest
from unittest import mock

import torch

from training import losses
from training.batches import Batch
from training.network import Output

NAN = float("nan")


def batch(
    latency: list, memory: list | None = None, cycles: list | None = None, cpu: list | None = None, operators: list | None = None,
    graph_of: list | None = None, counts: list | None = None, energy: list | None = None,
) -> Batch:
    """Graphs on one board, with labels only; operators are in ms."""
    none, graphs = torch.zeros(0), len(latency)

    def column(values: list | None, otherwise: float) -> torch.Tensor:
        return torch.tensor(values if values is not None else [otherwise] * graphs, dtype=torch.float32)[:, None]

    return Batch(
        none, none, none, none, none, torch.tensor(graph_of or list(range(graphs))), none, torch.zeros(graphs, 1, 1),
        column(latency, 1), column(memory, 1), column(cycles, 9e9).double(), column(operators if operators is not None else latency, 1),
        column(cpu, 0).long(), torch.tensor(counts or [[NAN] * 4] * graphs)[:, None], torch.tensor(energy or [[NAN] * 5] * graphs)[:, None])


def output(prediction: list, contribution: list | None = None, spread: list | None = None) -> Output:
    """Predictions by graph, as many of the six as a test is about; contributions are of latency."""
    def filled(rows: list) -> torch.Tensor:
        return torch.tensor([[*row, *[1.0] * (6 - len(row))] for row in rows])[:, None]

    values = filled(prediction)
    return Output(
        values, torch.ones_like(values) if spread is None else filled(spread),
        filled([[value] for value in contribution or []]) if contribution else torch.zeros_like(values), torch.zeros(0))


class GraphLossTests(unittest.TestCase):
    def loss(self, predicted: list[float], label: list[float], cycles: list[float], cpu: list[int]) -> float:
        return float(losses.graph_loss(output([[p] for p in predicted]), batch(label, None, cycles, cpu)))

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
        return float(losses.memory_loss(output([[50.0, p] for p in predicted]), batch(latency, label)))

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
        data = batch([1.0] * graphs, operators=label, graph_of=graph_of)
        return float(losses.operator_loss(output([[1.0]] * graphs, parts), data))

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
        data = batch([label[0]], [label[1]], [cycles], counts=[label[2:] or [NAN] * 4])
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
        self.assertTrue(bool((self.output.spread.grad[0, 0, :2] != 0).all()))

    def test_labels_that_are_too_small_or_missing_do_not_count(self) -> None:
        memory = math.log(2) / 2 + math.log(2)
        self.assertAlmostEqual(float(self.loss([math.e, 4], [1, 8], [0.5, 2], cycles=2000)), memory, places=5)
        self.assertAlmostEqual(float(self.loss([math.e, 4], [0, 8], [0.5, 2])), memory, places=5)
        self.assertAlmostEqual(float(self.loss([math.e, 4], [1, 0.5], [0.5, 2])), 1 / 0.5 + math.log(0.5), places=5)

    def test_counts_have_a_spread_too(self) -> None:
        counts = float(self.loss([1, 1, math.e * 5000, 8000], [0, 0, 5000, 8000, 999, NAN], [1, 1, 0.5, 0.25]))
        self.assertAlmostEqual(counts, (1 / 0.5 + math.log(0.5) + math.log(0.25)) / 2, places=5)

    def test_a_wild_residual_is_limited(self) -> None:
        self.assertAlmostEqual(float(self.loss([math.e**9, 1], [1, 0], [0.5, 1])), 3 / 0.5 + math.log(0.5), places=4)


class CountLossTests(unittest.TestCase):
    def loss(self, predicted: list, label: list, cycles: list | None = None) -> float:
        data = batch([1.0] * len(label), cycles=cycles, counts=label)
        return float(losses.count_loss(output([[1.0, 1.0, *row] for row in predicted]), data))

    def test_the_error_is_that_of_the_logarithms_a_thousand_up(self) -> None:
        self.assertAlmostEqual(self.loss([[3000, 5000, 0, 7]], [[1000, 5000, 1000, 7]]), 2 * math.log(2) / 4, places=5)

    def test_counts_without_a_label_do_not_count(self) -> None:
        self.assertAlmostEqual(self.loss([[3000, 5000, 0, 7]], [[1000, NAN, 1000, NAN]]), math.log(2), places=5)

    def test_short_inferences_count_by_their_cycles(self) -> None:
        labels = [[1000.0] * 4] * 2
        self.assertAlmostEqual(self.loss([[3000.0] * 4, [1000.0] * 4], labels, [500, 9000]), 0.25 * math.log(2) / 1.25, places=5)


class EnergyLossTests(unittest.TestCase):
    COEFFICIENTS = [1.0, 0.0, 0.0, 100.0, 0.0]

    def loss(self, predicted: list, label: list, energy: list | None = None) -> float:
        data = batch([1.0] * len(label), counts=label, energy=[energy or self.COEFFICIENTS] * len(label))
        return float(losses.energy_loss(output([[1.0, 1.0, *row] for row in predicted]), data))

    def test_errors_weigh_as_the_board_weighs_them(self) -> None:
        # 1e6 + 100 * 1e4 = 2e6 pJ; with twice the bytes 3e6.
        self.assertAlmostEqual(self.loss([[1e6, 5, 5, 2e4]], [[1e6, 1, 1, 1e4]]), math.log(1.5), places=5)

    def test_static_power_takes_the_latency(self) -> None:
        data = batch([2.0], counts=[[0.0] * 4], energy=[[0.0, 0, 0, 0, 7]])
        self.assertAlmostEqual(float(losses.energy_loss(output([[3.0, 1, 0, 0, 0, 0]]), data)), math.log(1.5), places=5)

    def test_boards_without_coefficients_do_not_count(self) -> None:
        self.assertEqual(self.loss([[1e6, 5, 5, 2e4]], [[1e6, 1, 1, 1e4]], [NAN] * 5), 0)

    def test_what_is_not_known_spoils_no_gradient(self) -> None:
        out = output([[1.0, 1.0, 5, 5, 5, 5]])
        out.prediction.requires_grad_()
        data = batch([1.0], counts=[[NAN, 5, 5, 5]], energy=[[1.0] * 5])
        (losses.energy_loss(out, data) + losses.count_loss(out, data)).backward()
        self.assertTrue(bool(torch.isfinite(out.prediction.grad).all()))


class TotalLossTests(unittest.TestCase):
    PARTS = {
        "graph_loss": 1e5, "operator_loss": 1e4, "memory_loss": 1000.0, "count_loss": 100.0, "energy_loss": 10.0, "spread_loss": 1.0}

    def total(self, weights: dict) -> float:
        with mock.patch.multiple(losses, **{name: (lambda *_, v=value: v) for name, value in self.PARTS.items()}):
            return losses.total_loss(None, None, weights)

    def test_the_six_are_weighted(self) -> None:
        weights = {"graph": 1, "operator": 2, "memory": 3, "count": 4, "energy": 5, "spread": 6}
        self.assertEqual(self.total(weights), 123456)
        self.assertEqual(set(losses.WEIGHTS), set(weights))

    def test_a_weight_of_nothing_leaves_a_loss_out(self) -> None:
        self.assertEqual(self.total({name: float(name == "graph") for name in losses.WEIGHTS}), 1e5)


if __name__ == "__main__":
    unittest.main()
