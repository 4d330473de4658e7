"""The reference file holds what the network computes."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from training import reference
from training.committee import Committee
from training.split import split
from training.train import Recipe, create

from .synthetic import META, graphs


class ReferenceTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs()
        self.network = Committee([create(self.graphs, split(self.graphs), Recipe(width=8, head=8, layers=2))])

    def write(self, chosen: list[int], **options) -> dict:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "new" / "reference.json"
            reference.write(self.network, self.graphs, np.array(chosen), path, **options)
            return json.loads(path.read_text(encoding="utf-8"))

    def test_one_small_graph_of_each_space_stands_alone_and_in_a_batch(self) -> None:
        sizes = self.graphs.operators(np.arange(40))
        first = [next(g for g in range(10, 40) if g % 3 == space and sizes[g] > 1) for space in (1, 0, 2)]
        cases = self.write(list(range(10, 40)))["cases"]
        self.assertEqual([len(case["opType"]) for case in cases], [*sizes[first], sizes[first].sum()])
        self.assertEqual([max(case["graphIndex"]) for case in cases], [0, 0, 0, 2])
        self.assertEqual([case["boards"] for case in cases], [["d0"], ["d1"], ["random"], ["d0", "d1", "random"]])

    def test_large_graphs_are_left_out(self) -> None:
        sizes, most = self.graphs.operators(np.arange(40)), reference.MOST_NODES
        try:
            reference.MOST_NODES = 4
            cases = self.write(list(range(40)))["cases"]
        finally:
            reference.MOST_NODES = most
        self.assertGreater(sizes.max(), 4)
        self.assertTrue(all(2 <= len(case["opType"]) <= 4 for case in cases[:-1]))

    def test_values_are_those_of_the_network_to_the_last_bit(self) -> None:
        written = self.write(list(range(40)), count=2)
        self.assertEqual(written["schemaHash"], META["schemaHash"])
        self.assertEqual(len(written["cases"]), 3)
        picked = [next(g for g in range(40) if g % 3 == space and self.graphs.operators(np.array([g]))[0] > 1) for space in (1, 0)]
        for case, chosen, boards in zip(written["cases"], ([picked[0]], [picked[1]], picked), ([0], [1], [0, 1, 2])):
            data = reference.batch(self.graphs, np.array(chosen), boards)
            with torch.no_grad():
                output = self.network(*data.inputs)
            for name, values in (
                *zip(reference.INPUTS, data.inputs), ("prediction", output.prediction), ("spread", output.spread),
                ("contribution", output.contribution), ("embedding", output.embedding),
            ):
                np.testing.assert_array_equal(np.array(case[name], values.numpy().dtype), values.numpy().ravel(), err_msg=name)


if __name__ == "__main__":
    unittest.main()
