"""Rates out of measured totals and operators: the numbers that the made-up times were made of come back."""

from __future__ import annotations

import unittest
from unittest import mock

import numpy as np

from training.processor import rates
from training.processor.kernels import FIELDS, UNIT_MS, kernels_of
from training.processor.least_squares import LARGE_ERROR, robust, solve
from training.processor.rates import fit

from .synthetic import ADD, CONV, FLOAT, HALF, INT8, INT8_SPEED, LARGE_STEM, OVERHEAD_MS, PAD, POINTWISE, SMALL, SOFTMAX, STEM, TRUE, VIEW, WIDE, graphs

CPU, GPU, CELLS_ALONE = range(3)


class SolveTests(unittest.TestCase):
    def test_two_columns_by_hand(self) -> None:
        # 2 a + b = 7 and a + 3 b = 11.
        np.testing.assert_allclose(solve(np.array([[2.0, 1], [1, 3]]), np.array([7.0, 11]), 0), [2, 3], rtol=1e-9)

    def test_no_rate_is_negative(self) -> None:
        # The best line through both has a = -1.
        values = solve(np.array([[1.0, 1], [2, 1]]), np.array([3.0, 2]), 0)
        self.assertEqual(values[0], 0)
        # Relative errors: b of (b / 3 - 1)^2 + (b / 2 - 1)^2 is (1 / 3 + 1 / 2) / (1 / 9 + 1 / 4).
        self.assertAlmostEqual(values[1], (1 / 3 + 1 / 2) / (1 / 9 + 1 / 4), places=9)

    def test_a_ridge_of_a_single_column_by_hand(self) -> None:
        # Two equal rows, each a share 1 of its label: minimum of 2 (x - 1)^2 + penalty^2 x^2.
        values = solve(np.array([[5.0], [5.0]]), np.array([5.0, 5.0]), 0.5)
        self.assertAlmostEqual(values[0], 2 / 2.25, places=9)

    def test_a_ridge_draws_to_what_is_known_before(self) -> None:
        # 2 (x - 1)^2 + penalty^2 (x - 2)^2.
        values = solve(np.array([[5.0], [5.0]]), np.array([5.0, 5.0]), 0.5, prior=np.array([2.0]))
        self.assertAlmostEqual(values[0], 2.5 / 2.25, places=9)

    def test_weights_are_of_relative_errors(self) -> None:
        # (x - 1)^2 and, three times as heavy, (x / 2 - 1)^2: (1 + 9 / 2) / (1 + 9 / 4).
        values = solve(np.array([[1.0], [1.0]]), np.array([1.0, 2.0]), 0, np.array([1.0, 3.0]))
        self.assertAlmostEqual(values[0], (1 + 9 / 2) / (1 + 9 / 4), places=9)

    def test_a_column_that_nobody_has_stays_zero(self) -> None:
        np.testing.assert_allclose(solve(np.array([[0.0, 1], [0, 2]]), np.array([1.0, 2]), 0), [0, 1], rtol=1e-12)


class RobustTests(unittest.TestCase):
    def test_where_all_errors_are_small_it_is_the_same(self) -> None:
        flat, label = np.array([[1.0], [1.0]]), np.array([1.0, 1 + LARGE_ERROR])
        np.testing.assert_allclose(robust(flat, label, 0), solve(flat, label, 0), rtol=1e-12)

    def test_one_model_that_nothing_describes_does_not_bend_the_rest(self) -> None:
        flat, label = np.ones((9, 1)), np.array([1.0] * 8 + [2.0])
        # Squares: (8 + 1 / 2) / (8 + 1 / 4).
        self.assertAlmostEqual(solve(flat, label, 0)[0], 8.5 / 8.25, places=9)
        # By its size, the ninth pulls as much as eight do that are off by LARGE_ERROR times 1 / 16 of it.
        self.assertLess(robust(flat, label, 0)[0] - 1, 0.3 * (8.5 / 8.25 - 1))

    def test_the_ridge_weighs_as_much_as_before(self) -> None:
        # All errors alike: 2 (x - 1)^2 + penalty^2 x^2, however large they are.
        flat, label = np.array([[5.0], [5.0]]), np.array([5.0, 5.0])
        self.assertAlmostEqual(robust(flat, label, 0.5)[0], 2 / 2.25, places=9)

    def test_weights_stay(self) -> None:
        flat, label, weight = np.array([[1.0], [1.0]]), np.array([1.0, 1.04]), np.array([1.0, 3.0])
        np.testing.assert_allclose(robust(flat, label, 0, weight), solve(flat, label, 0, weight), rtol=1e-12)


class CommonTests(unittest.TestCase):
    """Two kernels; each row has calls, multiply-accumulates and outputs whose time is 2, 3 and 5 times as many."""

    def setUp(self) -> None:
        self.design = np.zeros((4, 2, len(FIELDS)))
        self.design[:, 0, [0, 1, 3]] = [[1, 1, 2], [1, 4, 1], [3, 1, 1], [2, 2, 7]]
        self.design[:, 1, 0] = [1, 2, 1, 3]
        self.design[:, :, [2, 4, 5, 6]] = 99
        self.label = self.design.sum(1)[:, [0, 1, 3]] @ [2.0, 3, 5]

    def test_calls_products_and_outputs_that_all_kernels_share(self) -> None:
        np.testing.assert_allclose(rates.common(self.design, self.label), [[2, 3, 0, 5, 0, 0, 0]] * 2, rtol=1e-9)

    def test_what_measurements_leave_at_nothing_is_a_share_of_it(self) -> None:
        # All time is the first kernel's: the second one's calls explain nothing.
        self.label = self.design[:, 0, :][:, [0, 1, 3]] @ [2.0, 3, 5]
        self.design[:, :, [2, 4, 5, 6]] = 0
        shared = rates.common(self.design, self.label)
        with mock.patch.object(rates, "PENALTY", 1e-9):
            found, overhead = rates.total_rates(self.design, self.label, has_overhead=False)
        self.assertEqual(overhead, 0)
        np.testing.assert_allclose(found[1, 0], rates.LEAST_SHARE * shared[1, 0], rtol=1e-6)
        self.assertGreater(found[1, 0], 0)


class BoundedTests(unittest.TestCase):
    """One kernel of one size beside one of many: what it takes is 9 whether a call takes it or a multiply-accumulate."""

    def setUp(self) -> None:
        self.flat = np.zeros((6, 2 * len(FIELDS)))
        self.flat[:, [0, 1]] = 1
        self.flat[:, len(FIELDS) + 1] = [1, 2, 3, 4, 5, 6]
        self.label = 9 + self.flat[:, len(FIELDS) + 1]
        self.prior = np.zeros(2 * len(FIELDS))
        self.prior[0] = 9

    def test_what_a_call_may_not_take_something_else_takes(self) -> None:
        with mock.patch.object(rates, "PENALTY", 1e-3):
            free = rates.bounded(self.flat, self.label, self.prior, 100.0)
            held = rates.bounded(self.flat, self.label, self.prior, 2.0)
        self.assertAlmostEqual(free[0], 9, delta=0.1)
        self.assertEqual(held[0], 2)
        self.assertAlmostEqual(held[1], 7, delta=0.01)
        np.testing.assert_allclose(self.flat @ held, self.label, rtol=1e-3)

    def test_where_nothing_is_known_of_calls_nothing_is_held(self) -> None:
        with mock.patch.object(rates, "PENALTY", 1e-3):
            self.assertGreater(rates.bounded(self.flat, self.label, self.prior, 0.0)[0], 8)

    def test_an_overhead_is_no_call(self) -> None:
        flat = np.concatenate([np.zeros((6, 2 * len(FIELDS))), np.ones((6, 1))], 1)
        with mock.patch.object(rates, "PENALTY", 1e-3):
            self.assertAlmostEqual(rates.bounded(flat, np.full(6, 5.0), np.zeros(flat.shape[1]), 2.0)[-1], 5, delta=0.01)


class FitTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(120, 200)
        self.all = np.arange(self.graphs.count)
        self.networks = self.all[:120]

    def fit(self, b: int, chosen: np.ndarray | None = None) -> rates.Rates:
        with mock.patch.object(rates, "PENALTY", 1e-6), mock.patch.object(rates, "LEAST_SHARE", 0.0):
            return fit(self.graphs, self.all if chosen is None else chosen, b)

    def assert_known(self, table: np.ndarray, kernels: list[int], factor: float = 1.0, rtol: float = 2e-3) -> None:
        for k in kernels:
            np.testing.assert_allclose(table[k], TRUE[k] * factor, rtol, 0.05 * factor, err_msg=str(k))

    def test_a_cpu_gets_its_rates_back_in_both_precisions_without_an_overhead(self) -> None:
        found = self.fit(CPU)
        self.assertEqual(found.overhead_ms, 0)
        self.assert_known(found.table[FLOAT], [POINTWISE, CONV, ADD, PAD])
        self.assert_known(found.table[INT8], [POINTWISE, CONV, ADD, PAD], INT8_SPEED)

    def test_a_gpu_gets_those_of_its_operators_and_its_overhead(self) -> None:
        found = self.fit(GPU, self.networks)
        self.assertAlmostEqual(found.overhead_ms, OVERHEAD_MS["gpu"], delta=0.02)
        # A small ridge of their own shrinks them, and what a call takes is mixed with a dispatch for each.
        own = [POINTWISE, WIDE, CONV, ADD, PAD]
        np.testing.assert_allclose(found.table[FLOAT][own, 1:], TRUE[own, 1:], 0.02, 10)
        self.assertGreater(found.table[FLOAT][CONV][1] - found.table[FLOAT][WIDE][1], 8)

    def test_totals_stretch_the_times_of_operators(self) -> None:
        before = self.fit(GPU, self.networks).table[FLOAT]
        own = self.graphs.latency_ms[self.networks, GPU]
        self.graphs.latency_ms[self.networks, GPU] = 1.3 * (own - OVERHEAD_MS["gpu"]) + OVERHEAD_MS["gpu"]
        after = self.fit(GPU, self.networks).table[FLOAT]
        np.testing.assert_allclose(after[CONV, 1] / before[CONV, 1], 1.3, rtol=0.01)

    def test_without_timed_operators_a_gpu_is_fitted_from_totals(self) -> None:
        self.graphs.op_ms[:] = np.nan
        found = self.fit(GPU)
        self.assertAlmostEqual(found.overhead_ms, OVERHEAD_MS["gpu"], delta=0.001)
        self.assert_known(found.table[FLOAT], [POINTWISE, WIDE, CONV, ADD, PAD])

    def test_a_kernel_that_is_timed_too_seldom_is_priced_as_what_nobody_timed(self) -> None:
        rows = self.graphs.node_rows(self.all)
        timed = rows[(self.graphs.kernel == PAD) & (self.graphs.op_ms[:, GPU] > 0)]
        self.graphs.op_ms[timed[rates.LEAST_OPERATORS - 1:], GPU] = np.nan
        pad = self.fit(GPU, self.networks).table[FLOAT][PAD]
        self.assertTrue((pad[[1, 2, 4, 5, 6]] == 0).all(), pad)
        self.assertGreater(pad[0] + pad[3], 0)

    def test_a_kernel_that_no_graph_has_is_not_known(self) -> None:
        for b in (CPU, GPU):
            self.assertTrue(np.isnan(self.fit(b).table[FLOAT][SOFTMAX]).all())
            self.assertFalse(np.isnan(self.fit(b).table[FLOAT][VIEW]).any())
        self.assertTrue(np.isnan(self.fit(CPU).table[HALF]).all())
        self.assertTrue(np.isnan(self.fit(GPU).table[INT8]).all())

    def test_cpus_do_not_tell_kernels_apart_that_only_gpus_do(self) -> None:
        for b in (CPU, CELLS_ALONE):
            found = self.fit(b).table[FLOAT]
            np.testing.assert_array_equal(found[WIDE], found[CONV])
        # Those that have one alone are measurements of both.
        self.graphs.kernel[self.graphs.kernel == CONV] = WIDE
        found = self.fit(CPU).table[FLOAT]
        self.assert_known(found, [CONV])
        np.testing.assert_array_equal(found[WIDE], found[CONV])

    def test_each_kind_of_unit_tells_kernels_of_its_own_apart(self) -> None:
        self.graphs.kernel[:6] = [WIDE, SMALL, CONV, LARGE_STEM, STEM, ADD]
        self.assertEqual(kernels_of(self.graphs, CPU)[:6].tolist(), [CONV, CONV, CONV, LARGE_STEM, STEM, ADD])
        self.assertEqual(kernels_of(self.graphs, GPU)[:6].tolist(), [WIDE, SMALL, CONV, STEM, STEM, ADD])

    def test_a_cpu_has_no_rate_of_depth_and_others_none_of_patches(self) -> None:
        patch, depth = FIELDS.index("psPerPatch"), FIELDS.index("nsPerDepth")
        extra = self.graphs.work[:, patch] * 1e-7 + self.graphs.work[:, depth] * 1e-5
        self.graphs.latency_ms += np.bincount(self.graphs.graph_of, extra, self.graphs.count)[:, None]
        self.assertTrue((np.nan_to_num(self.fit(CPU).table[:, :, depth]) == 0).all())
        self.assertTrue((np.nan_to_num(self.fit(GPU).table[:, :, patch]) == 0).all())

    def test_patches_that_take_time_show(self) -> None:
        extra = self.graphs.work[:, FIELDS.index("psPerPatch")] * 500e-9 * np.isin(self.graphs.kernel, [CONV, WIDE])
        self.graphs.latency_ms[:, CPU] += np.bincount(self.graphs.graph_of, extra, self.graphs.count)
        found = self.fit(CPU).table[FLOAT][CONV, FIELDS.index("psPerPatch")]
        self.assertAlmostEqual(found, 500, delta=5)

    def test_rates_are_those_of_the_chosen_graphs(self) -> None:
        half = self.all[: self.graphs.count // 2]
        before = self.fit(CPU, half).table
        self.graphs.latency_ms[self.graphs.count // 2:] *= 7
        np.testing.assert_array_equal(self.fit(CPU, half).table, before)

    def test_a_unit_that_was_not_measured_in_its_precision_is_an_error(self) -> None:
        self.graphs.latency_ms[self.graphs.graph_precision() == INT8, CPU] = np.nan
        with self.assertRaisesRegex(ValueError, r"p-cpu has no measurement in int8 \(made.p-cpu.int8\)"):
            self.fit(CPU)

    def test_one_of_each_field_is_what_its_name_says(self) -> None:
        self.assertEqual(dict(zip(FIELDS, UNIT_MS)), {
            "callUs": 1e-3, "psPerMac": 1e-9, "psPerInput": 1e-9, "psPerOutput": 1e-9, "psPerWeight": 1e-9, "psPerPatch": 1e-9,
            "nsPerDepth": 1e-6})


if __name__ == "__main__":
    unittest.main()
