"""The limits of what training saw."""

from __future__ import annotations

import unittest

import numpy as np

from training import domain
from training.split import Split

from .synthetic import COLUMNS, TERM_COLUMNS, graphs


class DomainTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(3)
        self.graphs.node_ptr = np.array([0, 2, 4, 5])
        self.graphs.node_features = np.zeros((5, len(COLUMNS)), np.float32)
        self.graphs.node_features[:, 0] = [3, -7, 5, 1000, 4]
        self.graphs.node_features[:, 1] = [1, 2, 3, 4, 123.4567]
        self.graphs.terms = np.zeros((5, 3, len(TERM_COLUMNS)), np.float32)
        self.graphs.terms[:, :, 2] = [[1, 2, 3], [4, 5, 6], [-1, 0, 1], [9, 8, 7], [2, 99, 2]]
        self.graphs.op_type = np.array([1, 2, 1, 2, 1])
        self.graphs.device_vector[:, :, 0] = [[1, 2, 3], [4, 5, 6], [7, 8, 99]]

    def describe(self, chosen: list[int], boards: tuple[int, ...] = (0, 1, 2)) -> dict:
        nobody = np.zeros(0, int)
        return domain.describe(self.graphs, Split(np.array(chosen), nobody, nobody, np.array(boards)), np.zeros((2, 3)))

    def test_each_kind_has_its_least_and_greatest_values(self) -> None:
        kinds = self.describe([0, 1, 2])["kinds"]
        self.assertEqual((kinds["A"]["min"][:2], kinds["A"]["max"][:2], kinds["A"]["count"]), ([3, 1], [5, 123.46], 3))
        self.assertEqual((kinds["B"]["min"][:2], kinds["B"]["max"][:2], kinds["B"]["count"]), ([-7, 2], [1000, 4], 2))
        self.assertTrue(all(len(kind[side]) == len(COLUMNS) for kind in kinds.values() for side in ("min", "max")))

    def test_terms_are_of_all_boards_that_were_trained_on(self) -> None:
        kinds = self.describe([0, 1, 2])["kinds"]
        self.assertEqual((kinds["A"]["terms_min"][2], kinds["A"]["terms_max"][2]), (-1, 99))
        self.assertEqual((kinds["B"]["terms_min"][2], kinds["B"]["terms_max"][2]), (4, 9))
        without = self.describe([0, 1, 2], (0, 2))["kinds"]
        self.assertEqual((without["A"]["terms_max"][2], len(without["A"]["terms_min"])), (3, len(TERM_COLUMNS)))

    def test_the_device_vector_has_limits_too(self) -> None:
        self.assertEqual([self.describe([0, 1])["device"][side][0] for side in ("min", "max")], [1, 6])
        self.assertEqual([self.describe([1, 2], (0, 1))["device"][side][0] for side in ("min", "max")], [4, 8])

    def test_graphs_that_were_not_trained_on_do_not_widen_the_limits(self) -> None:
        kinds = self.describe([0, 2])["kinds"]
        self.assertEqual((kinds["B"]["min"][0], kinds["B"]["max"][0]), (-7, -7))

    def test_kinds_that_were_not_seen_are_missing(self) -> None:
        self.assertEqual(set(self.describe([2])["kinds"]), {"A"})
        self.assertEqual(set(self.describe([0])["kinds"]), {"A", "B"})

    def test_the_distance_counts_deviations_from_the_mean(self) -> None:
        # Coordinates at +-1 and +-2 about (10, 20): every graph is one deviation away in each.
        embedding = np.array([[9, 18], [11, 22], [9, 22], [11, 18]], float)
        centre = domain.centre(embedding)
        self.assertEqual((centre["mean"], centre["inv_std"]), ([10, 20], [1, 0.5]))
        self.assertEqual(centre["distance_quantiles"], {"0.99": 1.0, "0.999": 1.0})

    def test_the_quantiles_are_those_of_the_root_mean_square(self) -> None:
        embedding = np.stack([np.linspace(-1, 1, 1001), np.zeros(1001)], 1)
        deviation = embedding[:, 0].std()
        quantiles = domain.centre(embedding)["distance_quantiles"]
        # Half of the coordinates never vary; |x| is even in 0..1.
        self.assertAlmostEqual(quantiles["0.99"], 0.99 / deviation / 2**0.5, places=2)
        self.assertAlmostEqual(quantiles["0.999"], 0.999 / deviation / 2**0.5, places=2)
        self.assertLess(quantiles["0.99"], quantiles["0.999"])

    def test_a_coordinate_that_never_varies_gets_no_endless_weight(self) -> None:
        self.assertEqual(domain.centre(np.ones((4, 1)))["inv_std"], [1000])


if __name__ == "__main__":
    unittest.main()
