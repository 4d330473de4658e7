"""The command, from arrays in a folder to the files that are committed."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest import mock

import onnx
import torch

from training import jobs
from training.__main__ import main
from training.split import split

from .synthetic import COLUMNS, graphs, save


class MainTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(torch.set_num_threads, torch.get_num_threads())
        self.folder = Path(folder.name)
        self.graphs = graphs(1400)
        self.data = save(self.graphs, self.folder / "arrays")

    def run_main(self, *arguments: str) -> str:
        paths = [f"--{name}={self.folder / 'out' / file}" for name, file in (
            ("out", "network.onnx"), ("reference", "reference.json"), ("accuracy", "accuracy.json"),
            ("checkpoint", "run"))]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            main([
                f"--data={self.data}", "--epochs=2", "--fold-epochs=1", "--folds=0", "--width=8", "--head=8", "--layers=2", *paths,
                *arguments])
        return printed.getvalue()

    def out(self, name: str) -> Path:
        return self.folder / "out" / name

    def test_two_epochs_give_every_file(self) -> None:
        printed = self.run_main("--members=1")
        model = onnx.load(str(self.out("network.onnx")))
        onnx.checker.check_model(model)
        self.assertEqual(model.graph.input[0].type.tensor_type.shape.dim[1].dim_value, len(COLUMNS))
        self.assertEqual({p.key for p in model.metadata_props}, {
            "schema_hash", "columns", "metrics", "outputs", "boards", "groups", "node_columns", "edge_columns", "term_columns",
            "device_columns", "operator_kinds", "data_version", "conformal", "domain", "accuracy", "license"})
        self.assertEqual(
            set(json.loads(self.out("accuracy.json").read_text())), {"validation", "test", "summary", "linear", "coverage90"})
        self.assertGreater(len(json.loads(self.out("reference.json").read_text())["cases"]), 1)
        self.assertTrue(self.out("run.1.pt").exists())
        self.assertIn("epoch 2/2", printed)

    def test_members_have_seeds_that_count_up(self) -> None:
        self.run_main("--members=2", "--seed=5", "--epochs=1")
        states = [torch.load(self.out(f"run.{seed}.pt"))["average"] for seed in (5, 6)]
        self.assertFalse(torch.equal(states[0]["trunk.enter.weight"], states[1]["trunk.enter.weight"]))

    def test_real_models_are_measured(self) -> None:
        real = save(graphs(4, seed=9), self.folder / "real")
        self.run_main("--members=1", "--epochs=1", f"--real={real}")
        accuracy = json.loads(self.out("accuracy.json").read_text())
        self.assertEqual(set(accuracy["real"]["errorPercent"]), {"g0", "g1", "g2", "g3"})

    def test_folds_leave_spaces_out_for_the_intervals(self) -> None:
        printed = self.run_main("--members=1", "--epochs=1", "--folds=2")
        self.assertIn("fold 1: without micro, wild\n", printed)
        self.assertIn("fold 2: without mobile\n", printed)
        self.assertTrue(self.out("run.fold1.pt").exists())
        self.assertTrue(self.out("network.onnx").exists())

    def test_networks_of_folds_know_nothing_of_the_spaces_that_they_are_named_for(self) -> None:
        # So many that each fold has the hundred graphs that an interval of 99 % needs.
        self.graphs = graphs(4000)
        self.data = save(self.graphs, self.folder / "many")
        self.run_main("--members=1", "--epochs=1", "--folds=2", f"--fold-networks={self.folder / 'folds'}")
        self.assertEqual(sorted(p.name for p in (self.folder / "folds").glob("*.onnx")), ["micro,wild.onnx", "mobile.onnx"])
        tested = json.loads((self.folder / "folds" / "mobile.accuracy.json").read_text())["test"]["d0/latencyMs"]
        self.assertEqual({space for space in tested if space in self.graphs.texts("space")}, {"mobile"})

    def test_members_and_folds_are_trained_by_processes_of_their_own(self) -> None:
        def run(command: list[str], **_) -> subprocess.CompletedProcess:
            self.assertEqual(command[1:3], ["-m", "training"])
            with contextlib.redirect_stdout(io.StringIO()):
                main(command[3:])
            parts.append(command[-1])
            return subprocess.CompletedProcess(command, 0)

        parts: list[str] = []
        with mock.patch.object(subprocess, "run", run), mock.patch.object(jobs, "ThreadPoolExecutor", lambda _: ThreadPoolExecutor(1)):
            printed = self.run_main("--members=2", "--epochs=1", "--folds=2", "--jobs=3")
        self.assertEqual(parts, ["member0", "member1", "fold0", "fold1"])
        # Nothing is left to train.
        self.assertEqual((printed.count("resumed after epoch 1"), "epoch 1/1" in printed), (4, False))
        self.assertTrue(self.out("network.onnx").exists())

    def test_a_process_that_fails_is_an_error(self) -> None:
        with mock.patch.object(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 3)):
            with self.assertRaisesRegex(RuntimeError, "training member0 ended with exit code 3"):
                self.run_main("--jobs=2")

    def test_a_space_left_out_is_only_measured(self) -> None:
        self.out("accuracy.json").parent.mkdir()
        self.out("accuracy.json").write_text(json.dumps({"test": 1, "leftOut": {"y": 2}}))
        self.run_main("--members=1", "--epochs=1", "--leave-out=micro")
        accuracy = json.loads(self.out("accuracy.json").read_text())
        self.assertEqual((accuracy["test"], accuracy["leftOut"]["y"]), (1, 2))
        self.assertEqual(accuracy["leftOut"]["micro"]["figures"]["d0/latencyMs"]["n"], 467)
        self.assertEqual(set(accuracy["leftOut"]["micro"]), {"figures", "summary", "terms", "schemaHash", "trained"})
        self.assertFalse(self.out("network.onnx").exists())

    def test_a_board_left_out_is_measured_on_held_out_graphs(self) -> None:
        self.run_main("--members=1", "--epochs=1", "--leave-out-board=d1")
        figures = json.loads(self.out("accuracy.json").read_text())["leftOutBoards"]["d1"]["latencyMs"]
        held = len(split(self.graphs).test)
        self.assertEqual((figures["network"]["all"]["n"], figures["terms"]["all"]["n"]), (held, held))
        self.assertFalse(self.out("network.onnx").exists())

    def test_real_models_with_other_columns_are_refused(self) -> None:
        real = graphs(4, seed=9)
        real.meta = {**real.meta, "schemaHash": "1" * 16}
        folder = save(real, self.folder / "real")
        with self.assertRaisesRegex(ValueError, "other columns or boards"):
            self.run_main("--members=1", "--epochs=1", f"--real={folder}")

    def test_arrays_for_other_outputs_are_refused(self) -> None:
        meta = json.loads((self.data / "meta.json").read_text())
        meta["outputs"].reverse()
        (self.data / "meta.json").write_text(json.dumps(meta))
        with self.assertRaisesRegex(ValueError, "this network predicts"):
            self.run_main()


if __name__ == "__main__":
    unittest.main()
