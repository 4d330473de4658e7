"""Quantiles of residuals, worked out by hand."""

from __future__ import annotations

import unittest

import numpy as np

from training.conformal import CONFIDENCES
from training.processor import intervals
from training.processor.figures import Predicted

from .synthetic import graphs

AT_HALF, AT_NINETY = CONFIDENCES.index(0.5), CONFIDENCES.index(0.9)


class QuantileTests(unittest.TestCase):
    def test_of_one_kind_the_rank_that_its_graphs_allow(self) -> None:
        # 199 graphs: the rank (199 + 1) * 0.5 = 100 of 1, 2, ..., 199, and so on.
        got = intervals.of(np.arange(1.0, 200)[:, None], np.ones(199, bool), CONFIDENCES)
        self.assertEqual(got, [100, 160, 180, 190, 198])

    def test_both_kinds_weigh_a_half_however_many_they_are(self) -> None:
        # 100 networks with the score 2, 900 cells with 1: at a half there is no need of the networks.
        folded = np.arange(1000) < 100
        score = np.where(folded, 2.0, 1.0)[:, None]
        got = intervals.of(score, folded, CONFIDENCES)
        # Of 100 graphs: ceil(101 * 0.5) / 100 = 0.51 is more than the cells' half.
        self.assertEqual((got[AT_HALF], got[AT_NINETY]), (2, 2))
        self.assertEqual(intervals.of(np.where(folded, 1.0, 2.0)[:, None], folded, CONFIDENCES)[AT_HALF], 2)
        # Were all rows alike, 0.9 of them would be cells.
        score[folded] = np.where(np.arange(100) < 82, 0.5, 9)[:, None]
        self.assertEqual(intervals.of(score, folded, CONFIDENCES)[AT_NINETY], 1)
        score[np.flatnonzero(folded)[:3]] = 9
        self.assertEqual(intervals.of(score, folded, CONFIDENCES)[AT_NINETY], 9)

    def test_rows_of_a_graph_on_several_boards_count_once(self) -> None:
        score = np.tile(np.arange(1.0, 200)[:, None], (1, 3))
        self.assertEqual(intervals.of(score, np.ones(199, bool), CONFIDENCES), [100, 160, 180, 190, 198])

    def test_scores_that_are_not_there_are_left_out(self) -> None:
        score = np.concatenate([np.arange(1.0, 200), np.full(500, np.nan)])[:, None]
        self.assertEqual(intervals.of(score, np.arange(699) < 199, CONFIDENCES), [100, 160, 180, 190, 198])

    def test_too_few_graphs_are_an_error(self) -> None:
        with self.assertRaisesRegex(ValueError, "98 graphs cannot promise 0.99"):
            intervals.of(np.ones((98, 1)), np.ones(98, bool), CONFIDENCES)


class TableTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(240, 400)
        self.graphs.latency_ms[:] = np.where(np.isnan(self.graphs.latency_ms), np.nan, 1)
        self.graphs.energy_mj[:] = np.where(np.isnan(self.graphs.energy_mj), np.nan, 1)
        chosen = np.arange(640)
        # The score is log(e^0.2) / 0.1 = 2, of energy 4.
        value = np.tile(np.exp([0.2, 0.4]), (640, 3, 1))
        self.held = Predicted(chosen, value, np.full(value.shape, 0.1))

    def test_a_column_for_each_kind_of_unit_and_for_each_unit(self) -> None:
        table = intervals.table(self.graphs, self.held)
        self.assertEqual(list(table["quantiles"]), [
            "cpu/latencyMs", "gpu/latencyMs", "cpu/energyMj",
            "device p-cpu/latencyMs", "device p-gpu/latencyMs", "device q-cpu/latencyMs", "device q-cpu/energyMj"])
        self.assertEqual(table["quantiles"]["cpu/latencyMs"], {"0": [2.0] * 5})
        self.assertEqual(table["quantiles"]["device q-cpu/energyMj"], {"0": [4.0] * 5})
        self.assertEqual((table["confidences"], table["bucket_edges"]), (CONFIDENCES, []))

    def test_half_of_a_unit_are_its_own_graphs_and_half_are_the_architectures_of_its_kind(self) -> None:
        # Of the kind, a quarter are this unit's: were all rows alike, it would have the others' score up to a share of 0.75.
        values = intervals.mixed([np.full((100, 1), 1.0), np.concatenate([np.full((100, 1), 1.0), np.full((100, 3), 3.0)], 1)], [0.5, 0.6, 0.7])
        self.assertEqual(values, [1, 1, 3])
        self.held.value[:, 0, 0] = np.exp(0.1)
        quantiles = intervals.table(self.graphs, self.held)["quantiles"]
        self.assertEqual(quantiles["device p-cpu/latencyMs"]["0"][AT_HALF], 1)

    def test_a_unit_that_only_cells_were_measured_on_is_never_narrower_than_its_kind(self) -> None:
        self.held.value[:, 2, 0] = np.exp(0.1)
        narrow = intervals.table(self.graphs, self.held)["quantiles"]
        self.assertEqual(narrow["device q-cpu/latencyMs"], narrow["cpu/latencyMs"])
        self.held.value[:, 2, 0] = np.exp(0.3)
        wide = intervals.table(self.graphs, self.held)["quantiles"]
        self.assertEqual(wide["device q-cpu/latencyMs"], {"0": [3.0] * 5})

    def test_inside_is_judged_by_the_quantiles_of_other_architectures(self) -> None:
        family = self.graphs.texts("family")
        # One architecture is far off: its own quantile would hold it, and those of the others do not.
        far = family == "aa"
        self.held.value[far, 0, 0] = np.exp(0.9)
        inside = intervals.inside(self.graphs, self.held, 0.9)
        known = ~np.isnan(self.graphs.latency_ms)
        self.assertTrue((inside[:, 0, 0][known[:, 0] & far] == 0).all())
        self.assertTrue((inside[:, 0, 0][known[:, 0] & ~far] == 1).all())
        self.assertTrue(np.isnan(inside[:, 0, 0][~known[:, 0]]).all() and np.isnan(inside[:, 1, 1]).all())


if __name__ == "__main__":
    unittest.main()
