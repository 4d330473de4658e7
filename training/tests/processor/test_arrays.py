"""Arrays of several sources as one."""

from __future__ import annotations

import json
import tempfile
import unittest
from dataclasses import fields
from pathlib import Path

import numpy as np

from training.processor.arrays import Measured, load

from .synthetic import graphs, save


class ArraysTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.graphs = graphs(12, 18)
        self.folders = [
            save(self.graphs, Path(folder.name) / "qed", slice(0, 12)), save(self.graphs, Path(folder.name) / "cells", slice(12, 30))]

    def test_two_sources_are_what_they_were_together(self) -> None:
        found = load(self.folders, self.graphs.boards)
        for name in (f.name for f in fields(Measured) if f.name not in ("rows", "meta", "boards")):
            np.testing.assert_array_equal(getattr(found, name), getattr(self.graphs, name), name)
        self.assertEqual(found.rows, self.graphs.rows)

    def test_a_source_without_a_board_has_no_labels_of_it(self) -> None:
        own = self.graphs.boards
        own[1].profile["labels"]["column"] = "made.other"
        self.assertTrue(np.isnan(load(self.folders, own).latency_ms[:, 1]).all())

    def test_sources_with_other_columns_are_refused(self) -> None:
        path = self.folders[1] / "meta.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), "schemaHash": "1" * 16}))
        with self.assertRaisesRegex(ValueError, "has other columns than"):
            load(self.folders, self.graphs.boards)


if __name__ == "__main__":
    unittest.main()
