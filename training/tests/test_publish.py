"""What is published comes from the graphs that it says it comes from."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

from training import conformal, domain
from training.arrays import Graphs
from training.batches import Store
from training.committee import Committee
from training.conformal import Residuals, residuals
from training.evaluate import predict, table
from training.labels import METRICS, metrics
from training.publish import Files, publish
from training.split import split
from training.train import Recipe, create

from .synthetic import META, graphs

COLUMNS = [f"{group}/{metric}" for group in ("g0", "g1") for metric in METRICS]
LEFT = {"schemaHash": META["schemaHash"], "kept": 1}
BOARDS = [f"{board}/{metric}" for board in ("d0", "d1") for metric in METRICS]


class Published(unittest.TestCase):
    """Publishes an untrained network once per class."""

    real: Graphs | None = None
    shifted: Residuals | None = None

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.files = Files(*(Path(folder.name) / name for name in ("network.onnx", "reference.json", "accuracy.json")))
        cls.files.accuracy.write_text(json.dumps(
            {"leftOut": {"x": LEFT, "old": {"schemaHash": "of other columns"}}, "leftOutBoards": {"d9": LEFT}, "real": {"of": "another"}}))
        cls.graphs = graphs(1600)
        cls.graphs.cpu_ops[::7] = 1
        cls.parts = split(cls.graphs)
        cls.network = Committee([create(cls.graphs, cls.parts, Recipe(width=8, head=8, layers=2))])
        with contextlib.redirect_stdout(io.StringIO()):
            publish(cls.network, cls.graphs, cls.parts, cls.real, cls.files, Store(cls.graphs), cls.shifted)
        cls.metadata = {p.key: p.value for p in onnx.load(str(cls.files.network)).metadata_props}
        cls.accuracy = json.loads(cls.files.accuracy.read_text())

    def metadata_json(self, key: str):
        return json.loads(self.metadata[key])


class PublishTests(Published):
    def value(self, chosen: np.ndarray) -> np.ndarray:
        return metrics(self.graphs, chosen, predict(self.network, self.graphs, chosen))[0]

    def test_intervals_are_calibrated_on_the_validation_graphs(self) -> None:
        chosen = self.parts.validation
        held = residuals(self.graphs, chosen, predict(self.network, self.graphs, chosen))
        self.assertEqual(self.metadata_json("conformal"), conformal.calibrate(["g0", "g1"], held))
        self.assertEqual(set(self.metadata_json("conformal")["quantiles"]), set(COLUMNS))

    def test_the_domain_is_that_of_the_training_graphs(self) -> None:
        embedding = predict(self.network, self.graphs, self.parts.train)["embedding"]
        self.assertEqual(self.metadata_json("domain"), domain.describe(self.graphs, self.parts, embedding))

    def test_errors_are_measured_on_the_graphs_that_they_name(self) -> None:
        for name, chosen in (("validation", self.parts.validation), ("test", self.parts.test)):
            self.assertEqual(self.accuracy[name], table(self.graphs, chosen, self.value(chosen)))
        self.assertEqual(set(self.accuracy["linear"]), {"d0", "d1", "random"})
        self.assertEqual({part: set(kinds) for part, kinds in self.accuracy["summary"].items()}, {
            "validation": {"network", "terms"}, "test": {"network", "terms"}})

    def test_coverage_is_measured_on_judged_test_graphs(self) -> None:
        chosen = self.parts.test
        own = residuals(self.graphs, chosen, predict(self.network, self.graphs, chosen))
        inside = conformal.covered(self.metadata_json("conformal"), ["g0", "g1"], own, 0.9)
        self.assertAlmostEqual(self.accuracy["coverage90"]["d1/energyMj"]["all"], 100 * np.nanmean(inside[:, 1, 1]), delta=0.051)
        micro = self.graphs.texts("space")[chosen] == "micro"
        self.assertAlmostEqual(
            self.accuracy["coverage90"]["boards/peakMemoryKiB"]["micro"], 100 * np.nanmean(inside[micro][:, :2, 2]), delta=0.051)
        self.assertTrue(np.isnan(inside).any())

    def test_the_file_says_what_the_program_reads(self) -> None:
        self.assertEqual(self.metadata["schema_hash"], META["schemaHash"])
        self.assertEqual(self.metadata["data_version"], "test")
        self.assertEqual((self.metadata_json("columns"), self.metadata_json("metrics")), (COLUMNS, METRICS))
        for key, name in (
            ("node_columns", "nodeColumns"), ("edge_columns", "edgeColumns"), ("operator_kinds", "operatorKinds"),
            ("term_columns", "termColumns"), ("device_columns", "deviceColumns"), ("boards", "boards"), ("groups", "groups"),
            ("outputs", "outputs"),
        ):
            self.assertEqual(self.metadata_json(key), META[name])
        self.assertIn("Apache-2.0", self.metadata["license"])

    def test_users_are_shown_the_test_graphs_on_boards_that_exist(self) -> None:
        shown = self.metadata_json("accuracy")
        for name, space in (("held-out graphs", "all"), ("held-out networks", "networks")):
            rows = [row for row in shown if row["split"] == name]
            self.assertEqual([f"{row['device']}/{row['metric']}" for row in rows], BOARDS)
            for row, column in zip(rows, BOARDS):
                figures = self.accuracy["test"][column][space]
                self.assertEqual(
                    (row["graphs"], row["mape"], row["median_ape"]), (figures["n"], figures["mape"], figures["median"]))
                self.assertAlmostEqual(row["coverage90"], self.accuracy["coverage90"][column][space] / 100)

    def test_of_earlier_figures_only_what_was_left_out_on_the_same_columns_is_kept(self) -> None:
        self.assertEqual((self.accuracy["leftOut"], self.accuracy["leftOutBoards"]), ({"x": LEFT}, {"d9": LEFT}))
        self.assertNotIn("real", self.accuracy)

    def test_references_are_test_graphs(self) -> None:
        cases = json.loads(self.files.reference.read_text())["cases"]
        rows = [self.graphs.node_features[self.graphs.node_ptr[g]] for g in self.parts.test]
        for case in cases:
            first = np.array(case["nodeFeatures"][: len(META["nodeColumns"])], np.float32)
            self.assertTrue(any(np.array_equal(first, row) for row in rows))


class RealModelsTests(Published):
    real = graphs(3, seed=5)
    real.latency_ms[:, 0] *= np.array([2, 0.5, 1], np.float32)
    real.cpu_ops[2] = 1

    def test_errors_of_judged_models_are_signed(self) -> None:
        errors = self.accuracy["real"]["errorPercent"]
        self.assertEqual(list(errors), ["g0", "g1"])
        self.assertAlmostEqual(errors["g0"]["d0/latencyMs"], -50, delta=3)
        self.assertAlmostEqual(errors["g1"]["d0/latencyMs"], 100, delta=6)
        self.assertAlmostEqual(errors["g0"]["d1/latencyMs"], 0, delta=3)

    def test_the_terms_are_measured_beside_the_network(self) -> None:
        # Errors of -50 and of 100 %.
        self.assertAlmostEqual(self.accuracy["real"]["terms"]["d0/latencyMs"]["mape"], 75, delta=0.1)
        self.assertAlmostEqual(self.accuracy["real"]["terms"]["d1/latencyMs"]["mape"], 0, delta=0.1)

    def test_they_are_shown_beside_the_test_graphs(self) -> None:
        rows = [row for row in self.metadata_json("accuracy") if row["split"] == "MLCommons Tiny"]
        self.assertEqual([f"{row['device']}/{row['metric']}" for row in rows], BOARDS)
        self.assertEqual([row["graphs"] for row in rows], [2] * 6)
        # Far off on one board, right on the other.
        self.assertEqual([rows[0]["coverage90"], rows[3]["coverage90"]], [0, 1])


class ShiftedTests(Published):
    shifted = Residuals(np.full((400, 3, 3), 1e3), np.random.default_rng(1).integers(1, 9, 400), np.tile([0, 1, 1], (400, 1)))

    def test_residuals_of_held_out_spaces_widen_the_intervals(self) -> None:
        for buckets in self.metadata_json("conformal")["quantiles"].values():
            for quantiles in buckets.values():
                self.assertLess(max(quantiles[0] - 1e3, 0), 1)
                self.assertEqual(quantiles[2:], [1e3] * 3)


if __name__ == "__main__":
    unittest.main()
