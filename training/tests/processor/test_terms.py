"""What rates say of operators, and what stands in for rates that nobody measured."""

from __future__ import annotations

import json
import unittest
from dataclasses import replace
from pathlib import Path

import numpy as np

from training.processor.kernels import FIELDS
from training.processor.rates import Rates
from training.processor.terms import COLUMNS, Tables, fill, rounded

from .synthetic import ADD, CONV, FLOAT, HALF, INT8, KERNELS, META, PAD, POINTWISE, SOFTMAX, VIEW, WIDE, graphs, table

# Shared with the C# side, which prices the same operators.
VECTORS = json.loads(Path(__file__).with_name("term_vectors.json").read_text(encoding="utf-8"))
NONE = len(META["precisions"])


class FillTests(unittest.TestCase):
    def setUp(self) -> None:
        self.values, self.known = fill(
            table((FLOAT, CONV, [1.0, 2, 0, 0, 0, 0, 0]), (FLOAT, ADD, [3.0, 0, 0, 0, 0, 0, 0]), (INT8, CONV, [9.0, 0, 0, 0, 0, 0, 0])), KERNELS)

    def test_what_was_measured_stays(self) -> None:
        np.testing.assert_array_equal(self.values[FLOAT, CONV], [1, 2, 0, 0, 0, 0, 0])
        self.assertEqual((self.known[FLOAT, CONV], self.known[INT8, CONV]), (1, 1))

    def test_the_nearest_relative_serves_and_is_not_called_measured(self) -> None:
        for kernel, relative in ((WIDE, CONV), (PAD, ADD), (SOFTMAX, ADD)):
            np.testing.assert_array_equal(self.values[FLOAT, kernel], self.values[FLOAT, relative])
            self.assertEqual(self.known[FLOAT, kernel], 0)

    def test_a_nearer_relative_goes_first(self) -> None:
        values, _ = fill(table((FLOAT, ADD, [3.0] * 7), (FLOAT, PAD, [5.0] * 7)), KERNELS)
        self.assertEqual(values[FLOAT, SOFTMAX, 0], 5)

    def test_without_relatives_it_costs_nothing_which_is_known(self) -> None:
        self.assertTrue((self.values[:, VIEW] == 0).all())
        self.assertEqual((self.known[FLOAT, VIEW], self.known[FLOAT, POINTWISE], self.known[INT8, PAD]), (1, 1, 1))

    def test_a_precision_that_was_not_measured_has_the_rates_of_the_first_and_is_not_called_measured(self) -> None:
        np.testing.assert_array_equal(self.values[HALF], self.values[FLOAT])
        # But what costs nothing does so in all.
        self.assertEqual(np.flatnonzero(self.known[HALF]).tolist(), [POINTWISE, VIEW])

    def test_operators_without_a_precision_have_the_rates_of_the_first(self) -> None:
        np.testing.assert_array_equal(self.values[NONE], self.values[FLOAT])
        np.testing.assert_array_equal(self.known[NONE], self.known[FLOAT])
        values, _ = fill(table((INT8, CONV, [9.0] * 7)), KERNELS)
        self.assertEqual(values[NONE, CONV, 0], 9)


class TablesTests(unittest.TestCase):
    def test_an_operator_by_hand(self) -> None:
        data = graphs(2, 0)
        data.kernel[0], data.precision[0], data.work[0] = CONV, FLOAT, [1, 4e6, 1000, 2000, 500, 700, 30]
        rate = Rates(table((FLOAT, CONV, [5.0, 100, 7, 11, 13, 15, 17])), 0.0)
        got = Tables(data, [[rate]], [3.0]).of(data, np.array([0]), np.array([[0]]))[0, 0]
        parts = [5e-3, 4e6 * 100e-9, 1000 * 7e-9, 2000 * 11e-9, 500 * 13e-9, 700 * 15e-9, 30 * 17e-6]
        expected = [*np.log(np.array([sum(parts), *parts, 3 * sum(parts)]) + 1e-6), 1, 1]
        np.testing.assert_allclose(got, expected, rtol=1e-6)
        self.assertEqual(COLUMNS, [
            "log.base_ms", "log.call_ms", "log.mac_ms", "log.input_ms", "log.output_ms", "log.weight_ms", "log.patch_ms", "log.depth_ms",
            "log.base_mj", "float", "measured"])

    def test_a_later_variant_is_that_many_times_the_boards_further(self) -> None:
        data = graphs(2, 0)
        data.kernel[0], data.precision[0] = CONV, FLOAT
        one, two, three, four = (Rates(table((FLOAT, CONV, [v, 0, 0, 0, 0, 0, 0])), 0.0) for v in (1.0, 2.0, 3.0, 4.0))
        tables = Tables(data, [[one, two], [three, four]], [1.0, 2.0])
        got = tables.of(data, np.array([0]), np.array([[0, 1, 2, 3]]))[0]
        np.testing.assert_allclose(np.exp(got[:, 1]), np.array([1, 2, 3, 4]) * 1e-3 + 1e-6, rtol=1e-5)
        np.testing.assert_allclose(np.exp(got[:, 8]), np.array([1, 4, 3, 8]) * 1e-3 + 1e-6, rtol=1e-5)

    def test_arrays_of_other_terms_are_refused(self) -> None:
        data = graphs(2, 0)
        data.meta = {**META, "termColumns": COLUMNS[::-1]}
        with self.assertRaisesRegex(ValueError, "and training knows"):
            Tables(data, [[]], [])

    def test_rates_are_rounded_as_a_file_has_them(self) -> None:
        np.testing.assert_array_equal(rounded(np.array([[[123456.0, 0.00012345678, np.nan]]])), [[[123500.0, 0.0001235, np.nan]]])

    def test_the_program_prices_operators_alike(self) -> None:
        data = replace(
            graphs(1, 0), meta={**META, "kernels": VECTORS["kernels"], "precisions": VECTORS["precisions"]},
            kernel=np.array(VECTORS["kernel"]), precision=np.array(VECTORS["precision"]), work=np.array(VECTORS["work"]))
        for case in VECTORS["devices"]:
            section = case["processor"]
            rate = Rates(of_file(section["rates"]), 0.0)
            got = Tables(data, [[rate]], [section.get("activeWatts", 0.0)]).of(data, np.arange(len(data.kernel)), np.zeros((len(data.kernel), 1), int))
            np.testing.assert_allclose(got[:, 0], np.array(case["terms"]), 1e-5, 1e-5)
            self.assertGreater(len(np.unique(got[:, 0, 0])), 5)


def of_file(section: dict) -> np.ndarray:
    """[P, K, Q] of the rates of a device file."""
    result = np.full((len(VECTORS["precisions"]), len(VECTORS["kernels"]), len(FIELDS)), np.nan)
    for p, precision in enumerate(VECTORS["precisions"]):
        for k, kernel in enumerate(VECTORS["kernels"]):
            if kernel["id"] in section.get(precision, {}):
                result[p, k] = [section[precision][kernel["id"]].get(f, 0.0) for f in FIELDS]
    return result


if __name__ == "__main__":
    unittest.main()
