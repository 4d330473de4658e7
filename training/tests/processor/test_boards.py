"""Device files, read and written."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np

from training.processor import terms
from training.processor.boards import dumps, load
from training.processor.kernels import FIELDS
from training.processor.rates import Rates

from .synthetic import ADD, CONV, FLOAT, INT8, boards, graphs, table

SHIPPED = Path(__file__).parents[3] / "devices"


class BoardTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_every_file_that_ships_is_written_as_it_stands(self) -> None:
        found = load(SHIPPED)
        self.assertGreater(len(found), 20)
        for board in found:
            self.assertEqual(dumps(board.profile) + "\n", board.path.read_text(encoding="utf-8"), board.path)

    def test_what_is_written_is_what_is_read(self) -> None:
        for board in boards(self.folder):
            board.save()
        (self.folder / "other.json").write_text('{"id": "other", "family": "ethos-u"}')
        found = load(self.folder)
        self.assertEqual([b.id for b in found], ["p-cpu", "p-gpu", "q-cpu"])
        self.assertEqual([b.profile for b in found], [b.profile for b in boards()])

    def test_lines_by_hand(self) -> None:
        text = dumps({"a": 1, "b": {"c": "é", "d": {"x": 1.5, "y": []}, "e": {}}, "f": [1, 2]})
        self.assertEqual(text, (
            '{\n  "a": 1,\n  "b": {\n    "c": "é",\n    "d": {\n      "x": 1.5,\n      "y": []\n    },\n    "e": {  }\n  },\n'
            '  "f": [1, 2]\n}'))
        self.assertEqual(json.loads(text), {"a": 1, "b": {"c": "é", "d": {"x": 1.5, "y": []}, "e": {}}, "f": [1, 2]})

    def test_a_label_is_the_column_and_the_precision(self) -> None:
        own = boards()[0]
        self.assertEqual((own.label("int8"), own.unit, own.threads), ("made.p-cpu.int8", "cpu", 1))

    def test_what_training_learns_is_written_into_the_file(self) -> None:
        data, own = graphs(2, 0), boards(self.folder)[0]
        own.profile["processor"]["rates"] = {"float16": {}}
        rate = Rates(table((FLOAT, CONV, [0.0, 2.5, 0, 0, 0, 0, 0]), (INT8, ADD, [0.0] * 7)), 0.123456)
        terms.write(own, rate, data, 2.5, 0.75, np.array([0.123456789] * 8))
        written = json.loads(own.path.read_text())
        self.assertEqual(written["processor"]["rates"], {"float32": {"conv-3x3": {"psPerMac": 2.5}}, "int8": {"add": {}}})
        self.assertEqual(
            (written["overheadMs"], written["processor"]["activeWatts"], written["processor"]["trust"], written["processor"]["embedding"][0]),
            (0.1235, 2.5, 0.75, 0.12346))
        self.assertEqual(FIELDS[1], "psPerMac")

    def test_where_no_energy_was_measured_no_watts_are_written(self) -> None:
        own = boards(self.folder)[1]
        terms.write(own, Rates(table(), 0.0), graphs(2, 0), 0.0, 0.0, np.zeros(8))
        self.assertNotIn("activeWatts", json.loads(own.path.read_text())["processor"])


if __name__ == "__main__":
    unittest.main()
