"""The formulas that the network has to beat are given every advantage, and no label that is not judged."""

from __future__ import annotations

import unittest

import numpy as np

from training import baseline
from training.labels import labels
from training.split import Split

from .synthetic import TERM_COLUMNS, graphs


class LinearTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(60)
        rng = np.random.default_rng(1)
        for row in self.graphs.rows:
            row.update(macs=str(rng.integers(1, 1000)), weight_bytes=str(rng.integers(1, 1000)), n_ops=str(rng.integers(1, 9)))
        macs, weights, operators, one = baseline.regressors(self.graphs, np.arange(60)).T
        self.graphs.latency_ms[:, 0] = 0.5 * macs + 0.25 * weights + 3 * operators + 7
        self.graphs.latency_ms[:, 1] = 0.1 * macs + 1
        self.fit, self.test = np.arange(40), np.arange(40, 60)

    def mape(self, board: int = 0) -> float:
        return baseline.linear_mape(self.graphs, self.fit, self.test, board)

    def test_what_is_linear_is_found(self) -> None:
        self.assertAlmostEqual(self.mape(0), 0, places=3)
        self.assertAlmostEqual(self.mape(1), 0, places=3)

    def test_regressors_are_those_of_the_chosen_graphs(self) -> None:
        row = self.graphs.rows[5]
        expected = [float(row["macs"]), float(row["weight_bytes"]), float(row["n_ops"]), 1]
        self.assertEqual(baseline.regressors(self.graphs, np.array([5])).tolist(), [expected])

    def test_errors_are_percent_of_the_label(self) -> None:
        self.graphs.latency_ms[self.test, 0] *= 2
        self.assertAlmostEqual(self.mape(), 50, places=2)

    def test_graphs_that_are_not_judged_count_on_neither_side(self) -> None:
        # So many that no fit could pass them by.
        for g in (*range(0, 30), 45, 50):
            self.graphs.cpu_ops[g, 0] = 1
            self.graphs.latency_ms[g, 0] = 1e-3
        self.assertAlmostEqual(self.mape(), 0, places=3)

    def test_one_label_that_is_far_too_large_spoils_the_plain_fit_alone(self) -> None:
        self.graphs.latency_ms[3, 0] *= 50
        self.assertAlmostEqual(self.mape(), 0, places=2)

    def test_one_label_that_is_far_too_small_spoils_the_relative_fits_alone(self) -> None:
        self.graphs.latency_ms[3, 0] *= 1e-3
        self.assertLess(self.mape(), 10)


class BoardWeightTests(unittest.TestCase):
    def weights(self, factors: list[float]) -> list[float]:
        data = graphs()
        everything = np.arange(data.count)
        data.latency_ms[:] = baseline.terms_alone(data, everything)[:, :, 0] * np.exp(factors)
        # What is not judged says nothing.
        data.cpu_ops[5], data.latency_ms[5] = 1, 1e-9
        return baseline.board_weights(data, Split(everything, everything, everything, np.array([0, 2]))).tolist()

    def test_a_weight_is_the_error_of_the_terms_as_a_share_of_the_mean(self) -> None:
        np.testing.assert_allclose(self.weights([0.1, 9.0, -0.3]), [0.5, 1.5], 1e-5)

    def test_no_board_is_forgotten(self) -> None:
        np.testing.assert_allclose(self.weights([0.0, 9.0, 0.3]), [0.5, 2.0], 1e-5)


class TermsAloneTests(unittest.TestCase):
    def test_sums_peaks_and_energy_are_those_of_the_terms(self) -> None:
        data, chosen = graphs(), np.array([30, 2, 17])
        # The labels of made-up graphs are what their terms say.
        np.testing.assert_allclose(baseline.terms_alone(data, chosen), labels(data, chosen), 1e-4)

    def test_a_term_below_nothing_is_nothing(self) -> None:
        data = graphs()
        data.terms[:, :, TERM_COLUMNS.index("log.base_ms")] = -20
        self.assertEqual(np.abs(baseline.terms_alone(data, np.arange(40))[:, :, 0]).max(), 0)


if __name__ == "__main__":
    unittest.main()
