"""The intervals hold what they promise."""

from __future__ import annotations

import unittest

import numpy as np

from training import conformal
from training.conformal import Residuals

from .synthetic import graphs

GROUPS = ["g0", "g1"]


def part(scores: np.ndarray, operators: np.ndarray | None = None, group: np.ndarray | None = None) -> Residuals:
    """Scores [G, B] that all three metrics share."""
    operators = np.full(len(scores), 5) if operators is None else operators
    group = np.zeros(scores.shape, int) if group is None else group
    return Residuals(np.repeat(scores[:, :, None], 3, 2).astype(float), operators, group)


def flat(scores: list, graphs: int, confidence: float) -> float:
    return conformal.quantile(np.array(scores, float), np.ones(len(scores)), graphs, confidence)


class QuantileTests(unittest.TestCase):
    def test_a_quantile_is_never_below_the_finite_sample_rank(self) -> None:
        scores = [5, 1, 9, 3, 7, 2, 8, 4, 6]
        self.assertEqual([flat(scores, 9, c) for c in (0.5, 0.8, 0.9)], [5, 8, 9])
        with self.assertRaisesRegex(ValueError, "9 graphs cannot promise 0.99"):
            flat(scores, 9, 0.99)

    def test_rows_of_one_graph_do_not_count_as_many(self) -> None:
        # Nine graphs on two boards each: the rank is that of nine.
        self.assertEqual(flat(list(range(1, 19)), 9, 0.5), 10)
        self.assertEqual(flat(list(range(1, 19)), 18, 0.5), 10)
        self.assertEqual(flat(list(range(1, 19)), 9, 0.9), 18)
        self.assertEqual(flat(list(range(1, 20)), 19, 0.9), 18)

    def test_weights_move_it(self) -> None:
        scores, weights = np.arange(1.0, 11), np.where(np.arange(10) < 8, 1.0, 4.0)
        self.assertEqual(conformal.quantile(scores, weights, 10**6, 0.49), 8.0)
        self.assertEqual(conformal.quantile(scores, weights, 10**6, 0.7), 9.0)


class CalibrateTests(unittest.TestCase):
    def test_intervals_cover_new_graphs(self) -> None:
        rng = np.random.default_rng(5)
        scores, operators = np.abs(rng.laplace(size=(4000, 2))), rng.integers(1, 100, 4000)
        table = conformal.calibrate(GROUPS, part(scores[:2000], operators[:2000]))
        for confidence in (0.5, 0.8, 0.9, 0.95):
            inside = conformal.covered(table, GROUPS, part(scores[2000:], operators[2000:]), confidence)
            self.assertAlmostEqual(float(inside.mean()), confidence, delta=0.03)

    def test_few_graphs_share_a_bucket(self) -> None:
        self.assertEqual(conformal.bucket_edges(np.arange(250)), [])
        self.assertEqual(len(conformal.bucket_edges(np.arange(390))), 2)

    def test_sizes_that_are_alike_share_a_bucket(self) -> None:
        self.assertEqual(conformal.bucket_edges(np.full(900, 5)), [])
        self.assertEqual(conformal.bucket_edges(np.repeat([1, 7], [100, 800])), [7.0])

    def test_a_bucket_starts_at_its_edge(self) -> None:
        self.assertEqual(list(conformal.bucket_of([5.0, 9.0], np.array([1, 4, 5, 8, 9, 100]))), [0, 0, 1, 1, 2, 2])
        operators = np.arange(390)
        edges = conformal.bucket_edges(operators)
        self.assertEqual(np.bincount(conformal.bucket_of(edges, operators)).tolist(), [130, 129, 131])

    def test_each_group_metric_and_bucket_has_its_own_quantiles(self) -> None:
        operators = np.repeat([1, 50], 130)
        size, board, metric = np.where(operators < 50, 1, 10)[:, None, None], np.array([1, 2])[:, None], np.array([1, 3, 5])
        held = Residuals(np.broadcast_to(size * board * metric, (260, 2, 3)).astype(float), operators, np.tile([0, 1], (260, 1)))
        table = conformal.calibrate(GROUPS, held)
        self.assertEqual((table["confidences"], table["bucket_edges"]), ([0.5, 0.8, 0.9, 0.95, 0.99], [50.0]))
        expected = {
            f"{group}/{m}": {str(b): [float(s * g * v)] * 5 for b, s in enumerate((1, 10))}
            for group, g in (("g0", 1), ("g1", 2)) for m, v in (("latencyMs", 1), ("energyMj", 3), ("peakMemoryKiB", 5))}
        self.assertEqual(table["quantiles"], expected)

    def test_a_group_without_a_board_has_no_quantiles(self) -> None:
        table = conformal.calibrate(["none", "g1"], part(np.ones((130, 1)), group=np.ones((130, 1), int)))
        self.assertEqual({name.split("/")[0] for name in table["quantiles"]}, {"g1"})

    def test_rows_that_are_not_judged_do_not_count(self) -> None:
        rng = np.random.default_rng(3)
        scores = np.abs(rng.normal(size=(150, 2)))
        scores[:, 1] = np.nan
        self.assertEqual(conformal.calibrate(GROUPS, part(scores)), conformal.calibrate(GROUPS, part(scores[:, :1])))

    def test_held_out_spaces_have_half_the_weight_whatever_their_number(self) -> None:
        held, shifted = part(np.linspace(0, 1, 2000)[:, None]), part(np.linspace(10, 11, 400)[:, None])
        quantiles = conformal.calibrate(GROUPS, held, shifted)["quantiles"]["g0/latencyMs"]["0"]
        # 0.5 is where the known end; the finite-sample correction is of the 400.
        np.testing.assert_allclose(quantiles, [10.0025, 10.605, 10.805, 10.905, 10.985], atol=5e-3)

    def test_without_held_out_spaces_the_held_out_graphs_have_all(self) -> None:
        held, shifted = part(np.linspace(0, 1, 2000)[:, None]), part(np.linspace(10, 11, 400)[:, None])
        alone = conformal.calibrate(GROUPS, held)
        self.assertAlmostEqual(alone["quantiles"]["g0/latencyMs"]["0"][0], 0.5, places=2)
        unweighted = conformal.calibrate(GROUPS, held, shifted, 0.0)
        self.assertAlmostEqual(unweighted["quantiles"]["g0/latencyMs"]["0"][0], 0.5, places=2)

    def test_a_bucket_too_small_for_a_confidence_is_an_error(self) -> None:
        with self.assertRaisesRegex(ValueError, "90 graphs cannot promise 0.99"):
            conformal.calibrate(GROUPS, part(np.ones((90, 1))))


class CoveredTests(unittest.TestCase):
    TABLE = {"confidences": [0.5, 0.9], "bucket_edges": [10.0], "quantiles": {
        f"{g}/{m}": {"0": [1 * scale, 2 * scale], "1": [3 * scale, 4 * scale]}
        for g, scale in (("g0", 1), ("g1", 10)) for m in ("latencyMs", "energyMj", "peakMemoryKiB")}}

    def test_it_takes_the_quantile_of_the_graphs_size_the_boards_group_and_the_confidence(self) -> None:
        scores = np.array([[0.9, 11], [1.1, 9], [2.9, 31], [3.1, 29], [np.nan, 1]])
        held = part(scores, np.array([9, 9, 10, 10, 10]), np.tile([0, 1], (5, 1)))
        for confidence, expected in (
            (0.5, [[1, 0], [0, 1], [1, 0], [0, 1], [np.nan, 1]]), (0.9, [[1, 1], [1, 1], [1, 1], [1, 1], [np.nan, 1]])):
            np.testing.assert_array_equal(conformal.covered(self.TABLE, GROUPS, held, confidence)[:, :, 0], expected)


class ResidualTests(unittest.TestCase):
    def test_scores_are_log_residuals_in_spreads_of_judged_metrics(self) -> None:
        data, chosen = graphs(10), np.array([7, 2])
        data.cpu_ops[2, 1] = 1
        data.energy[:] = [0, 0, 0, 0, 5]
        prediction, spread = np.ones((2, 3, 6)), np.ones((2, 3, 6))
        prediction[:, :, 0], prediction[:, :, 1] = data.latency_ms[chosen] * np.exp(0.3), data.peak_memory_kib[chosen] * np.exp(-0.4)
        spread[:, :, 0], spread[:, :, 1] = 0.1, 0.2
        own = conformal.residuals(data, chosen, {"prediction": prediction, "spread": spread})
        expected = np.tile([3.0, 3, 2], (2, 3, 1))
        expected[1, 1] = np.nan
        np.testing.assert_allclose(own.scores, expected, 1e-5)
        np.testing.assert_array_equal(own.operators, data.operators(chosen))
        np.testing.assert_array_equal(own.group, [[0, 1, 1]] * 2)

    def test_parts_are_joined_graph_by_graph(self) -> None:
        one, two = part(np.ones((2, 2)), np.array([1, 2])), part(np.zeros((1, 2)), np.array([3]))
        joined = conformal.join([one, two])
        self.assertEqual((joined.scores[:, 0, 0].tolist(), joined.operators.tolist()), ([1, 1, 0], [1, 2, 3]))


if __name__ == "__main__":
    unittest.main()
