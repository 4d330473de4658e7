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


if __name__ == "__main__":
    unittest.main()
