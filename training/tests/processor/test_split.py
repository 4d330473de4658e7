"""Isomorphic cells and networks of one architecture never cross the split."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

import numpy as np

from training.processor.split import PARTS, part_of, split

from .synthetic import ARCHITECTURES, graphs

VECTORS = json.loads((Path(__file__).parents[1] / "split_vectors.json").read_text(encoding="utf-8"))


class SplitTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(30, 1000)
        self.family, self.source = self.graphs.texts("family"), self.graphs.texts("source")

    def test_all_networks_are_trained_on_and_cells_are_in_one_part(self) -> None:
        parts = split(self.graphs)
        self.assertEqual(sorted([*parts.train, *parts.validation, *parts.test]), list(range(1030)))
        self.assertTrue(set(np.flatnonzero(self.source == "qed")) <= set(parts.train))

    def test_families_never_cross(self) -> None:
        parts = split(self.graphs)
        train, validation, test = (set(self.family[p]) for p in (parts.train, parts.validation, parts.test))
        self.assertFalse(train & validation or train & test or validation & test)

    def test_seventy_ten_and_twenty_percent_of_the_cells(self) -> None:
        parts = split(self.graphs)
        for part, share in ((parts.train, 0.7), (parts.validation, 0.1), (parts.test, 0.2)):
            self.assertAlmostEqual((self.source[part] == "cells").sum() / 1000, share, delta=0.05)

    def test_a_part_that_is_left_out_is_the_networks_that_are_tested(self) -> None:
        whole, parts = split(self.graphs), split(self.graphs, 1)
        tested = parts.test[self.source[parts.test] == "qed"]
        np.testing.assert_array_equal(tested, np.flatnonzero(self.family == "bb"))
        self.assertNotIn("bb", self.family[np.concatenate([parts.train, parts.validation])])
        np.testing.assert_array_equal(parts.validation, whole.validation)
        self.assertEqual(len(whole.train) - len(parts.train), 6)

    def test_a_fraction_decides_as_the_shared_vectors_say(self) -> None:
        for row, vector in zip(self.graphs.rows[30:], VECTORS):
            row["family"] = vector["structHash"]
        parts = split(self.graphs)
        for i, vector in enumerate(VECTORS):
            name = "train" if vector["fraction"] < 0.7 else "validation" if vector["fraction"] < 0.8 else "test"
            self.assertIn(30 + i, getattr(parts, name))


class PartTests(unittest.TestCase):
    def test_an_architecture_is_in_one_part_and_cells_in_none(self) -> None:
        data = graphs(30, 10)
        parts, family = part_of(data), data.texts("family")
        self.assertTrue((parts[30:] == -1).all())
        self.assertEqual([len(set(parts[:30][family[:30] == name])) for name in ARCHITECTURES], [1] * 5)

    def test_parts_hold_about_as_many_graphs(self) -> None:
        data = graphs(70, 0)
        # Sizes 20, 15, 10, 10, 5, 5, 5: the smallest go where the fewest are.
        names = [n for n, size in zip("abcdefg", (20, 15, 10, 10, 5, 5, 5)) for _ in range(size)]
        for row, name in zip(data.rows, names):
            row["family"] = name
        self.assertEqual(np.bincount(part_of(data)).tolist(), [20, 15, 15, 10, 10])
        self.assertEqual(PARTS, 5)


if __name__ == "__main__":
    unittest.main()
