"""Isomorphic graphs never cross the split."""

from __future__ import annotations

import unittest

from training.split import split

from .synthetic import graphs


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
        parts = split(data, "x")
        spaces = data.texts("space")
        self.assertEqual(set(spaces[parts.test]), {"x"})
        self.assertNotIn("x", set(spaces[parts.train]) | set(spaces[parts.validation]))
        self.assertEqual(len(parts.test), 30)


if __name__ == "__main__":
    unittest.main()
