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

from training import baseline, conformal, domain
from training.arrays import Graphs
from training.committee import Committee
from training.evaluate import predict, table
from training.labels import columns, judged, labels
from training.publish import Files, publish
from training.split import split
from training.train import create

from .synthetic import META, graphs

COLUMNS = ["d0/latencyMs", "d1/latencyMs", "d0/peakMemoryKiB", "d1/peakMemoryKiB"]


class Published(unittest.TestCase):
    """Publishes an untrained network once per class."""

    real: Graphs | None = None

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.files = Files(*(Path(folder.name) / name for name in ("network.onnx", "reference.json", "accuracy.json")))
        cls.files.accuracy.write_text(json.dumps({"leftOut": {"x": {"kept": 1}}, "real": {"summary": "of another network"}}))
        cls.graphs = graphs(1600)
        cls.graphs.cpu_ops[::7] = 1
        cls.parts = split(cls.graphs)
        torch.manual_seed(1)
        cls.network = Committee([create(cls.graphs, cls.parts, 8, 2)])
        with contextlib.redirect_stdout(io.StringIO()):
            publish(cls.network, cls.graphs, cls.parts, cls.real, cls.files)
        cls.metadata = {p.key: p.value for p in onnx.load(str(cls.files.network)).metadata_props}
        cls.accuracy = json.loads(cls.files.accuracy.read_text())

    def metadata_json(self, key: str):
        return json.loads(self.metadata[key])


class PublishTests(Published):
    def test_intervals_are_calibrated_on_the_validation_graphs(self) -> None:
        held, chosen = predict(self.network, self.graphs, self.parts.validation), self.parts.validation
        expected = conformal.calibrate(
            columns(self.graphs), held["prediction"], held["spread"], labels(self.graphs, chosen), judged(self.graphs, chosen),
            np.array([int(self.graphs.rows[g]["n_ops"]) for g in chosen]))
        self.assertEqual(self.metadata_json("conformal"), expected)

    def test_the_domain_is_that_of_the_training_graphs(self) -> None:
        embedding = predict(self.network, self.graphs, self.parts.train)["embedding"]
        self.assertEqual(self.metadata_json("domain"), domain.describe(self.graphs, self.parts.train, embedding))

    def test_errors_are_measured_on_the_graphs_that_they_name(self) -> None:
        for name, chosen in (("validation", self.parts.validation), ("test", self.parts.test)):
            predicted = predict(self.network, self.graphs, chosen)["prediction"]
            self.assertEqual(self.accuracy[name], table(self.graphs, chosen, predicted))
        self.assertEqual(self.accuracy["linear"], {
            d: round(baseline.linear_mape(self.graphs, self.parts.train, self.parts.validation, k), 1)
            for k, d in enumerate(["d0", "d1"])})

    def test_coverage_is_measured_on_judged_test_graphs(self) -> None:
        tested, chosen = predict(self.network, self.graphs, self.parts.test), self.parts.test
        rows, label, intervals = judged(self.graphs, chosen), labels(self.graphs, chosen), self.metadata_json("conformal")
        for k, column in enumerate(COLUMNS):
            own = np.flatnonzero(rows[:, k])
            operators = np.array([int(self.graphs.rows[g]["n_ops"]) for g in chosen])[own]
            expected = conformal.coverage(
                intervals, column, 0.9, tested["prediction"][own, k], tested["spread"][own, k], label[own, k], operators)
            self.assertLess(len(own), len(chosen))
            self.assertAlmostEqual(self.accuracy["coverage90"][column], 100 * expected, delta=0.051)

    def test_the_file_says_what_the_program_reads(self) -> None:
        self.assertEqual(self.metadata["schema_hash"], META["schemaHash"])
        self.assertEqual(self.metadata["data_version"], "test")
        self.assertEqual(self.metadata_json("columns"), COLUMNS)
        self.assertEqual(self.metadata_json("devices"), ["d0", "d1"])
        for key, name in (("node_columns", "nodeColumns"), ("edge_columns", "edgeColumns"), ("operator_kinds", "operatorKinds")):
            self.assertEqual(self.metadata_json(key), META[name])
        self.assertIn("Apache-2.0", self.metadata["license"])

    def test_users_are_shown_the_test_graphs(self) -> None:
        shown = self.metadata_json("accuracy")
        self.assertEqual([f"{row['device']}/{row['metric']}" for row in shown], COLUMNS)
        for row, column in zip(shown, COLUMNS):
            figures = self.accuracy["test"][column]["all"]
            self.assertEqual(
                (row["split"], row["graphs"], row["mape"], row["median_ape"], row["coverage90"]),
                ("held-out graphs", figures["n"], figures["mape"], figures["median"], self.accuracy["coverage90"][column] / 100))

    def test_of_earlier_figures_only_spaces_left_out_are_kept(self) -> None:
        self.assertEqual(self.accuracy["leftOut"], {"x": {"kept": 1}})
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

    def test_they_are_shown_beside_the_test_graphs_without_a_coverage(self) -> None:
        shown = self.metadata_json("accuracy")
        self.assertEqual([row["split"] for row in shown], ["held-out graphs"] * 4 + ["MLCommons Tiny"] * 4)
        self.assertEqual([(row["graphs"], row["coverage90"]) for row in shown[4:]], [(2, None)] * 4)


if __name__ == "__main__":
    unittest.main()
