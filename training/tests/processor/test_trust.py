"""How much of what was learned is applied."""

from __future__ import annotations

import unittest

import numpy as np

from training.processor import trust
from training.processor.figures import Predicted

from .synthetic import graphs

SHARES = len(trust.SHARES)


class ChooseTests(unittest.TestCase):
    def test_the_share_with_the_least_weighted_error_by_board(self) -> None:
        error = np.full((SHARES, 2, 2), 1.0)
        # On the first board the first graph says 0.25 and, less loudly, the second says 0.75.
        error[1, 0, 0], error[3, 1, 0] = 0.5, 0.4
        # On the second they agree.
        error[4, :, 1] = 0.1
        self.assertEqual(trust.choose(error, np.array([1.0, 1.0])).tolist(), [0.75, 1])
        self.assertEqual(trust.choose(error, np.array([1.0, 0.8])).tolist(), [0.25, 1])

    def test_graphs_without_a_label_have_no_say_and_a_board_without_errors_none(self) -> None:
        error = np.full((SHARES, 2, 2), np.nan)
        error[:, 0, 0] = [3, 2, 1, 2, 3]
        self.assertEqual(trust.choose(error, np.array([1.0, 100.0])).tolist(), [0.5, 0])

    def test_what_was_learned_has_to_pay_by_a_margin(self) -> None:
        error = np.ones((SHARES, 10, 2))
        error[3, :, 0], error[3, :, 1] = 1 - 0.9 * trust.MARGIN, 1 - 1.1 * trust.MARGIN
        self.assertEqual(trust.choose(error, np.ones(10)).tolist(), [0, 0.75])

    def test_at_equal_errors_less_is_applied(self) -> None:
        self.assertEqual(trust.choose(np.ones((SHARES, 3, 1)), np.ones(3)).tolist(), [0])


class NestedTests(unittest.TestCase):
    """Networks of three architectures, whose labels are 1; all but the first share are wrong in a way that tells what was chosen."""

    def setUp(self) -> None:
        self.graphs = graphs(9, 6)
        self.graphs.latency_ms[:] = 1
        self.graphs.energy_mj[:] = np.nan
        self.chosen, self.cells = np.arange(9), np.arange(9, 15)
        self.family = self.graphs.texts("family")[:9]

    def held(self, chosen: np.ndarray, best: dict[str, int]) -> list[Predicted]:
        """Of each family, one share is right."""
        family = self.graphs.texts("family")[chosen]
        result = []
        for s in range(SHARES):
            wrong = np.array([best.get(f, 0) != s for f in family], float)
            value = np.ones((len(chosen), 3, 2)) * (1 + wrong[:, None, None] * 0.1 * (s + 1))
            result.append(Predicted(chosen, value, np.full(value.shape, s, float)))
        return result

    def test_an_architecture_is_predicted_at_what_the_others_justify(self) -> None:
        held = self.held(self.chosen, {"aa": 4, **dict.fromkeys(("bb", "cc", "dd", "ee"), 2)})
        others = self.held(self.cells, {f: 2 for f in set(self.graphs.texts("family"))})
        got = trust.nested(self.graphs, held, others)
        share = {name: set(got.spread[self.graphs.texts("family")[got.chosen] == name, 0, 0]) for name in ("aa", "bb", "cc")}
        # Its own errors would have chosen 4.
        self.assertEqual(share["aa"], {2})
        self.assertEqual(sorted(got.chosen), list(range(9)))

    def test_what_an_architecture_itself_says_changes_nothing_of_it(self) -> None:
        others = self.held(self.cells, {})
        one, other = (trust.nested(self.graphs, self.held(self.chosen, {"aa": best, "bb": 1, "cc": 3}), others) for best in (0, 4))
        own = self.graphs.texts("family")[one.chosen] == "aa"
        np.testing.assert_array_equal(one.spread[own], other.spread[own])

    def test_a_cell_weighs_a_tenth_of_a_network(self) -> None:
        np.testing.assert_array_equal(trust.weights(self.graphs, np.array([0, 12])), [1, 0.1])

    def test_each_board_has_its_own(self) -> None:
        held = self.held(self.chosen, {})
        got = trust.at(held, np.array([0.0, 0.5, 1.0]))
        self.assertEqual(got.spread[0, :, 0].tolist(), [0, 2, 4])
        self.assertEqual(got.value[0, 2, 1], held[4].value[0, 2, 1])

    def test_errors_are_of_the_logarithm_of_latency(self) -> None:
        value = np.full((9, 3, 2), np.e)
        self.graphs.latency_ms[0, 0] = np.nan
        error = trust.errors(self.graphs, [Predicted(self.chosen, value, value)])
        self.assertEqual(error.shape, (1, 9, 3))
        self.assertTrue(np.isnan(error[0, 0, 0]))
        self.assertAlmostEqual(error[0, 1, 0], 1)


if __name__ == "__main__":
    unittest.main()
