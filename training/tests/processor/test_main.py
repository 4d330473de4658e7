"""The command, from arrays and device files to the files that are committed."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import onnx
import torch

from training.processor import __main__ as command
from training.processor import train as loop
from training.processor.boards import load as load_boards
from training.processor.network import DEVICE_COLUMNS
from training.processor.split import split
from training.processor.terms import COLUMNS

from .synthetic import OVERHEAD_MS, WATTS, boards, graphs, save


class MainTests(unittest.TestCase):
    """Of networks and of held-out cells there must be a hundred on each kind of unit, or no interval of 99 % can be promised."""

    @classmethod
    def setUpClass(cls) -> None:
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.addClassCleanup(torch.set_num_threads, torch.get_num_threads())
        cls.folder, cls.graphs = Path(temporary.name), graphs(260, 1300)
        cls.data = [save(cls.graphs, cls.folder / "qed", slice(0, 260)), save(cls.graphs, cls.folder / "cells", slice(260, 1560))]
        (cls.folder / "devices").mkdir()
        for board in boards(cls.folder / "devices"):
            board.save()
        cls.printed = cls.run_main(f"--checkpoint={cls.folder / 'run' / 't'}")
        cls.accuracy = json.loads((cls.folder / "out/accuracy.json").read_text())
        cls.model = onnx.load(str(cls.folder / "out/network.onnx"))
        cls.metadata = {p.key: p.value for p in cls.model.metadata_props}

    @classmethod
    def run_main(cls, *arguments: str) -> str:
        paths = [f"--{name}={cls.folder / 'out' / file}" for name, file in (
            ("out", "network.onnx"), ("reference", "reference.json"), ("accuracy", "accuracy.json"))]
        (cls.folder / "out").mkdir(exist_ok=True)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            command.main([
                "--data", *map(str, cls.data), f"--devices={cls.folder / 'devices'}", "--epochs=2", "--fold-epochs=1",
                "--most-cells=300", "--most-fold-cells=20", *paths, *arguments])
        return printed.getvalue()

    def test_a_network_without_each_part_of_the_architectures_and_one_with_all(self) -> None:
        self.assertEqual([line for line in self.printed.splitlines() if line.startswith("without")], [f"without part {p} of 5" for p in range(1, 6)])
        held = len(split(self.graphs).test)
        self.assertIn(f"{260 + 300} graphs to train, {held} to test", self.printed)

    def test_the_network_says_what_it_was_made_of(self) -> None:
        onnx.checker.check_model(self.model)
        self.assertEqual(json.loads(self.metadata["boards"]), ["p-cpu", "p-gpu", "q-cpu"])
        self.assertEqual(json.loads(self.metadata["term_columns"]), COLUMNS)
        self.assertEqual(json.loads(self.metadata["device_columns"]), DEVICE_COLUMNS)
        self.assertEqual(json.loads(self.metadata["columns"]), [
            "cpu/latencyMs", "gpu/latencyMs", "cpu/energyMj",
            "device p-cpu/latencyMs", "device p-gpu/latencyMs", "device q-cpu/latencyMs", "device q-cpu/energyMj"])
        self.assertEqual(list(json.loads(self.metadata["conformal"])["quantiles"]), json.loads(self.metadata["columns"]))
        self.assertIn("made-up", self.metadata["license"])

    def test_the_domain_is_that_of_what_was_trained_on(self) -> None:
        domain = json.loads(self.metadata["domain"])
        self.assertEqual(set(domain["kinds"]), {"UNKNOWN", "A", "B"})
        self.assertEqual(len(domain["device"]["min"]), len(DEVICE_COLUMNS))
        self.assertEqual(len(domain["kinds"]["A"]["terms_min"]), len(COLUMNS))
        train = self.graphs.node_rows(command.thinned(self.graphs, split(self.graphs), 300).train)
        own = train[self.graphs.op_type[train] == 1]
        self.assertEqual(domain["kinds"]["A"]["count"], len(own))
        np.testing.assert_allclose(domain["kinds"]["A"]["max"], self.graphs.node_features[own].max(0), rtol=1e-3)

    def test_accuracy_has_a_row_for_each_board_precision_metric_and_split(self) -> None:
        keys = [(r["split"], r["device"], r["metric"], r["precision"]) for r in self.accuracy["rows"]]
        self.assertEqual(keys, [
            ("left-out architectures", "p-cpu", "latencyMs", "float32"), ("left-out architectures", "p-cpu", "latencyMs", "int8"),
            ("left-out architectures", "p-gpu", "latencyMs", "float32"),
            ("held-out cells", "p-cpu", "latencyMs", "float32"), ("held-out cells", "p-cpu", "latencyMs", "int8"),
            ("held-out cells", "p-gpu", "latencyMs", "float32"),
            ("held-out cells", "q-cpu", "latencyMs", "float32"), ("held-out cells", "q-cpu", "energyMj", "float32")])
        known = self.graphs.latency_ms[:260, 0] > 0
        self.assertEqual(sum(r["n"] for r in self.accuracy["rows"][:2]), known.sum())
        # The made-up times are what rates say.
        self.assertTrue(all(r["mape"] < 10 and r["spearman"] > 0.98 for r in self.accuracy["rows"]), self.accuracy["rows"])
        shown = json.loads(self.metadata["accuracy"])
        self.assertEqual(shown[0]["split"], "left-out architectures, float32")
        self.assertEqual([r["mape"] for r in shown], [r["mape"] for r in self.accuracy["rows"]])
        self.assertTrue(all(0.5 <= r["coverage90"] <= 1 for r in shown), shown)

    def test_device_files_get_what_was_learned(self) -> None:
        found = load_boards(self.folder / "devices")
        self.assertEqual([sorted(b.profile["processor"]["rates"]) for b in found], [["float32", "int8"], ["float32"], ["float32"]])
        self.assertAlmostEqual(found[1].profile["overheadMs"], OVERHEAD_MS["gpu"], delta=0.3)
        self.assertAlmostEqual(found[2].profile["processor"]["activeWatts"], WATTS, places=3)
        self.assertNotIn("activeWatts", found[0].profile["processor"])
        self.assertTrue(all(any(b.profile["processor"]["embedding"]) for b in found))

    def test_the_reference_has_single_graphs_and_a_batch(self) -> None:
        cases = json.loads((self.folder / "out/reference.json").read_text())["cases"]
        self.assertEqual([len(c["boards"]) for c in cases], [1] * (len(cases) - 1) + [3])

    def test_a_second_run_ends_with_the_same_files_and_trains_nothing(self) -> None:
        names = ["out/network.onnx", "out/reference.json", "out/accuracy.json", "devices/p-cpu.json"]
        before = [(self.folder / name).read_bytes() for name in names]
        with mock.patch.object(loop, "step", side_effect=AssertionError):
            self.assertIn("resumed after epoch 2", self.run_main(f"--checkpoint={self.folder / 'run' / 't'}"))
        for name, content in zip(names, before):
            self.assertTrue((self.folder / name).read_bytes() == content, name)

    def test_only_some_are_trained_for_their_checkpoints(self) -> None:
        printed = self.run_main(f"--checkpoint={self.folder / 'some' / 't'}", "--only", "1", "main")
        self.assertEqual(sorted(p.name for p in (self.folder / "some").iterdir()), ["t.main.pt", "t.part1.pt"])
        self.assertNotIn("wrote", printed)

    def test_of_each_source_of_cells_so_many_are_trained_on_and_all_networks(self) -> None:
        parts = command.thinned(self.graphs, split(self.graphs), 7)
        source = self.graphs.texts("source")[parts.train]
        self.assertEqual(((source == "qed").sum(), (source == "cells").sum()), (260, 7))
        np.testing.assert_array_equal(parts.test, split(self.graphs).test)


if __name__ == "__main__":
    unittest.main()
