"""The command, from arrays in a folder to the files that are committed."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import onnx
import torch

from training.__main__ import main

from .synthetic import COLUMNS, graphs, save


class MainTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(torch.set_num_threads, torch.get_num_threads())
        self.folder = Path(folder.name)
        self.data = save(graphs(1200), self.folder / "arrays")

    def run_main(self, *arguments: str) -> str:
        paths = [f"--{name}={self.folder / 'out' / file}" for name, file in (
            ("out", "network.onnx"), ("reference", "reference.json"), ("accuracy", "accuracy.json"),
            ("checkpoint", "run"))]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            main([f"--data={self.data}", "--epochs=2", "--width=8", "--layers=2", *paths, *arguments])
        return printed.getvalue()

    def out(self, name: str) -> Path:
        return self.folder / "out" / name

    def test_two_epochs_give_every_file(self) -> None:
        printed = self.run_main("--members=1")
        model = onnx.load(str(self.out("network.onnx")))
        onnx.checker.check_model(model)
        self.assertEqual(model.graph.input[0].type.tensor_type.shape.dim[1].dim_value, len(COLUMNS))
        self.assertEqual({p.key for p in model.metadata_props}, {
            "schema_hash", "columns", "devices", "node_columns", "edge_columns", "operator_kinds", "data_version", "conformal",
            "domain", "accuracy", "license"})
        self.assertEqual(set(json.loads(self.out("accuracy.json").read_text())), {"validation", "test", "linear", "coverage90"})
        self.assertGreater(len(json.loads(self.out("reference.json").read_text())["cases"]), 1)
        self.assertTrue(self.out("run.1.pt").exists())
        self.assertIn("epoch 2/2", printed)

    def test_members_have_seeds_that_count_up(self) -> None:
        self.run_main("--members=2", "--seed=5", "--epochs=1")
        states = [torch.load(self.out(f"run.{seed}.pt"))["average"] for seed in (5, 6)]
        self.assertFalse(torch.equal(states[0]["enter.weight"], states[1]["enter.weight"]))

    def test_real_models_are_measured(self) -> None:
        real = save(graphs(4, seed=9), self.folder / "real")
        self.run_main("--members=1", "--epochs=1", f"--real={real}")
        accuracy = json.loads(self.out("accuracy.json").read_text())
        self.assertEqual(set(accuracy["real"]["errorPercent"]), {"g0", "g1", "g2", "g3"})

    def test_a_space_left_out_is_only_measured(self) -> None:
        self.out("accuracy.json").parent.mkdir()
        self.out("accuracy.json").write_text(json.dumps({"test": 1, "leftOut": {"y": 2}}))
        self.run_main("--members=1", "--epochs=1", "--leave-out=x")
        accuracy = json.loads(self.out("accuracy.json").read_text())
        self.assertEqual((accuracy["test"], accuracy["leftOut"]["y"]), (1, 2))
        self.assertEqual({f["n"] for f in accuracy["leftOut"]["x"].values()}, {400})
        self.assertFalse(self.out("network.onnx").exists())


if __name__ == "__main__":
    unittest.main()
