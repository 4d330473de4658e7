"""Isomorphic graphs never cross the split."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

import numpy as np

from training.split import fraction, split

from .synthetic import graphs

# Shared with the C# side, which measures accuracy on the graphs that training held out.
VECTORS = json.loads(Path(__file__).with_name("split_vectors.json").read_text(encoding="utf-8"))


class SplitTests(unittest.TestCase):
    def test_the_parts_cover_everything_once(self) -> None:
        data = graphs(200)
        parts = split(data)
        everything = sorted([*parts.train, *parts.validation, *parts.test])
        self.assertEqual(everything, list(range(200)))
        self.assertTrue(all(len(p) > 5 for p in (parts.train, parts.validation, parts.test)))

    def test_equal_structures_stay_together(self) -> None:
        data = graphs(200)
        parts = split(data)
        hashes = data.texts("struct_hash")
        train, validation, test = (set(hashes[p]) for p in (parts.train, parts.validation, parts.test))
        self.assertFalse(train & validation or train & test or validation & test)

    def test_a_space_that_is_left_out_is_only_tested_on(self) -> None:
        data = graphs(90)
        parts = split(data, ("micro",))
        spaces = data.texts("space")
        self.assertEqual(set(spaces[parts.test]), {"micro"})
        self.assertNotIn("micro", set(spaces[parts.train]) | set(spaces[parts.validation]))
        self.assertEqual(len(parts.test), 30)

    def test_several_spaces_are_left_out_together(self) -> None:
        data = graphs(90)
        parts = split(data, ("micro", "wild"))
        self.assertEqual(set(data.texts("space")[parts.train]), {"mobile"})
        self.assertEqual(len(parts.test), 60)

    def test_a_board_that_is_left_out_changes_no_graph(self) -> None:
        data = graphs(90)
        whole, parts = split(data), split(data, leave_out_boards=("d1",))
        self.assertEqual((whole.boards.tolist(), parts.boards.tolist()), ([0, 1, 2], [0, 2]))
        for name in ("train", "validation", "test"):
            np.testing.assert_array_equal(getattr(whole, name), getattr(parts, name))

    def test_a_space_or_a_board_that_does_not_exist_is_an_error(self) -> None:
        with self.assertRaisesRegex(ValueError, "no graph is of the space nowhere"):
            split(graphs(9), ("nowhere",))
        with self.assertRaisesRegex(ValueError, "no board 'd7'; there are d0, d1, random"):
            split(graphs(9), (), ("d7",))

    def test_every_structure_of_the_shared_vectors_has_its_place(self) -> None:
        data = graphs(len(VECTORS))
        for row, vector in zip(data.rows, VECTORS):
            row["struct_hash"] = vector["structHash"]
            self.assertEqual(fraction(vector["structHash"]), vector["fraction"])
        parts = split(data)
        for name in ("train", "validation", "test"):
            expected = [i for i, vector in enumerate(VECTORS) if vector["split"] == name]
            np.testing.assert_array_equal(getattr(parts, name), expected)
            self.assertGreater(len(expected), 0)


if __name__ == "__main__":
    unittest.main()
