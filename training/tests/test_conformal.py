"""The intervals hold what they promise."""

from __future__ import annotations

import unittest

import numpy as np

from training import conformal


class ConformalTests(unittest.TestCase):
    def test_intervals_cover_new_graphs(self) -> None:
        rng = np.random.default_rng(5)
        prediction = np.exp(rng.normal(size=(4000, 1)))
        spread = np.exp(rng.normal(size=(4000, 1)) * 0.3)
        label = prediction * np.exp(rng.laplace(size=(4000, 1)) * spread)
        operators = rng.integers(1, 100, 4000)
        rows = np.ones((2000, 1), bool)
        table = conformal.calibrate(["c"], prediction[:2000], spread[:2000], label[:2000], rows, operators[:2000])
        for confidence in (0.5, 0.8, 0.9, 0.95):
            covered = conformal.coverage(
                table, "c", confidence, prediction[2000:, 0], spread[2000:, 0], label[2000:, 0], operators[2000:])
            self.assertAlmostEqual(covered, confidence, delta=0.03)

    def test_a_quantile_is_never_below_the_finite_sample_rank(self) -> None:
        scores = np.arange(1, 10, dtype=float)
        self.assertEqual(conformal.quantile(scores, 0.9), 9)
        self.assertEqual(conformal.quantile(scores, 0.5), 5)
        with self.assertRaises(ValueError):
            conformal.quantile(scores, 0.99)

    def test_few_rows_share_a_bucket(self) -> None:
        self.assertEqual(conformal.bucket_edges(np.arange(200)), [])
        self.assertEqual(len(conformal.bucket_edges(np.arange(330))), 2)

    def test_a_bucket_starts_at_its_edge(self) -> None:
        self.assertEqual(list(conformal.bucket_of([5.0, 9.0], np.array([1, 4, 5, 8, 9, 100]))), [0, 0, 1, 1, 2, 2])
        operators = np.arange(330)
        edges = conformal.bucket_edges(operators)
        self.assertEqual(np.bincount(conformal.bucket_of(edges, operators)).tolist(), [110, 109, 111])

    def test_each_bucket_and_column_has_its_own_quantiles(self) -> None:
        # Column c is off by c spreads in small graphs, by ten times that in large ones.
        operators = np.repeat([1, 50], 110)
        off = np.where(operators < 50, 1, 10)[:, None] * np.array([1, 2])
        spread = np.full((220, 2), 0.1)
        prediction = np.full((220, 2), 5.0)
        label = prediction * np.exp(np.where(np.arange(220) % 2, 1, -1)[:, None] * off * spread)
        table = conformal.calibrate(["a", "b"], prediction, spread, label, np.ones((220, 2), bool), operators)
        self.assertEqual((table["confidences"], len(table["bucket_edges"])), ([0.5, 0.8, 0.9, 0.95, 0.99], 1))
        for column, bucket, expected in (("a", "0", 1), ("a", "1", 10), ("b", "0", 2), ("b", "1", 20)):
            self.assertEqual(table["quantiles"][column][bucket], [expected] * 5)

    def test_rows_that_are_not_judged_do_not_count(self) -> None:
        rng = np.random.default_rng(3)
        prediction, spread, operators = np.ones((200, 2)), np.ones((200, 2)), rng.integers(1, 9, 200)
        label = np.exp(rng.normal(size=(200, 2)))
        rows = np.ones((200, 2), bool)
        rows[150:, 1] = False
        before = conformal.calibrate(["a", "b"], prediction, spread, label, rows, operators)
        label[150:, 1] = 1e9
        operators[150:] = 1000
        self.assertEqual(conformal.calibrate(["a", "b"], prediction, spread, label, rows, operators), before)

    def test_coverage_takes_the_quantile_of_the_graphs_size_and_of_the_confidence(self) -> None:
        table = {"confidences": [0.5, 0.9], "bucket_edges": [10.0], "quantiles": {"c": {"0": [1, 2], "1": [3, 4]}}}
        operators, spread, prediction = np.array([9, 9, 10, 10]), np.full(4, 0.5), np.full(4, 7.0)

        def covered(confidence: float, residuals: list[float]) -> float:
            label = prediction * np.exp(np.array(residuals) * spread)
            return conformal.coverage(table, "c", confidence, prediction, spread, label, operators)

        self.assertEqual(covered(0.5, [0.9, -1.1, 2.9, -3.1]), 0.5)
        self.assertEqual(covered(0.9, [1.9, -1.9, 3.9, -3.9]), 1)
        self.assertEqual(covered(0.9, [2.1, -2.1, 4.1, 3.9]), 0.25)


if __name__ == "__main__":
    unittest.main()
