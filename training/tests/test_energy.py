"""Energy, worked out by hand."""

from __future__ import annotations

import unittest

import numpy as np
import torch

from training import energy

COEFFICIENTS = np.array([[0.5, 15, 1.5, 300, 5]])
COUNTS = np.array([[4e9, 2e8, 1e9, 1e7]])


class EnergyTests(unittest.TestCase):
    def test_the_parts_are_counts_times_coefficients_and_static_power_times_latency(self) -> None:
        # 4e9 x 0.5 pJ = 2 mJ; 2e8 x 15 = 3; 1e9 x 1.5 = 1.5; 1e7 x 300 = 3; 400 ms x 5 mW = 2.
        expected = [[2, 3, 1.5, 3, 2]]
        np.testing.assert_allclose(energy.parts_mj(np.array([400.0]), COUNTS, COEFFICIENTS), expected)
        tensors = [torch.from_numpy(values) for values in (np.array([400.0]), COUNTS, COEFFICIENTS)]
        np.testing.assert_allclose(energy.parts_mj(*tensors), expected)

    def test_coefficients_are_left_as_they_are(self) -> None:
        before = COEFFICIENTS.copy()
        energy.parts_mj(np.array([400.0]), COUNTS, COEFFICIENTS)
        np.testing.assert_array_equal(COEFFICIENTS, before)

    def test_spreads_are_weighted_by_shares(self) -> None:
        prediction = np.array([[400, 77, *COUNTS[0]]])
        spread = np.array([[0.1, 9, 0.2, 0.3, 0.4, 0.5]])
        total, own = energy.predicted_mj(prediction, spread, COEFFICIENTS)
        np.testing.assert_allclose(total, [11.5])
        np.testing.assert_allclose(own, [(2 * 0.2 + 3 * 0.3 + 1.5 * 0.4 + 3 * 0.5 + 2 * 0.1) / 11.5])

    def test_a_board_without_coefficients_has_no_energy(self) -> None:
        total, own = energy.predicted_mj(np.ones((1, 6)), np.ones((1, 6)), COEFFICIENTS * np.nan)
        self.assertTrue(np.isnan(total[0]) and np.isnan(own[0]))


if __name__ == "__main__":
    unittest.main()
