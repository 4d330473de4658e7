"""The rivals learn what is there to be learned, and the ablations take away what they say."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from training.batches import Store
from training.labels import labels
from training.rivals import ablations, formulas, graph_training, kernels, scores
from training.rivals.__main__ import ablate, main
from training.rivals.forest import Forest
from training.split import split
from training.train import Recipe, create

from .synthetic import COLUMNS, TERM_COLUMNS, graphs, save

SMALL = Recipe(epochs=1, width=8, head=8, layers=2)


class ForestTests(unittest.TestCase):
    def test_it_learns_steps_of_several_targets(self) -> None:
        x = np.random.default_rng(1).normal(size=(600, 3))
        y = np.stack([np.where(x[:, 0] > 0, 5.0, 1.0), np.where(x[:, 2] > 0, -3.0, 3.0)], 1)
        predicted = Forest(trees=12).fit(x[:400], y[:400]).predict(x[400:])
        self.assertLess(float(np.median(np.abs(predicted - y[400:]))), 0.3)

    def test_few_rows_are_not_split(self) -> None:
        predicted = Forest(trees=2, least=5).fit(np.arange(6.0)[:, None], np.ones((6, 1)) * 4).predict(np.array([[99.0]]))
        self.assertEqual(predicted.tolist(), [[4.0]])


class RivalTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(200)
        self.parts = split(self.graphs)
        self.label = labels(self.graphs, self.parts.test)[:, :, 0]

    def error(self, predicted: np.ndarray) -> float:
        return float(np.abs(predicted[:, :2] / self.label[:, :2] - 1).mean())

    def test_a_line_on_macs_finds_a_line(self) -> None:
        macs = self.graphs.texts("macs").astype(float)
        self.graphs.latency_ms[:] = (3 * macs + 40)[:, None]
        self.label = self.graphs.latency_ms[self.parts.test]
        self.assertLess(self.error(formulas.macs_line(self.graphs, self.parts)), 1e-4)

    def test_stacked_regressions_correct_the_terms_by_kind_and_board(self) -> None:
        off = np.array([[1, 1, 1], [2, 3, 4], [0.5, 1, 2]])[self.graphs.op_type]
        self.graphs.op_cycles *= off
        self.label = scores.graph_sums(
            self.graphs, self.parts.test, scores.operator_ms(self.graphs, self.graphs.node_rows(self.parts.test)))
        self.assertLess(self.error(formulas.stacked_terms(self.graphs, self.parts)), 0.02)

    def test_forests_predict_all_boards_but_the_random_one(self) -> None:
        # Every operator of a kind takes as long.
        self.graphs.op_cycles[:] = np.array([1e5, 3e5, 9e5])[self.graphs.op_type][:, None] * [1, 2, 1]
        predicted = kernels.forests(self.graphs, self.parts, trees=2)
        expected = scores.graph_sums(
            self.graphs, self.parts.test, scores.operator_ms(self.graphs, self.graphs.node_rows(self.parts.test)))
        np.testing.assert_allclose(predicted[:, :2], expected[:, :2], 1e-3)
        self.assertTrue(np.isnan(predicted[:, 2]).all())

    def test_published_networks_learn_a_little(self) -> None:
        self.graphs.latency_ms[:] = np.exp(self.graphs.node_features[self.graphs.node_ptr[:-1], :1])
        self.label = labels(self.graphs, self.parts.test)[:, :, 0]
        plain = self.error(np.exp(np.log(self.graphs.latency_ms[self.parts.train]).mean(0))[None] * np.ones((len(self.parts.test), 1)))
        store = Store(self.graphs)
        for method in (graph_training.brp_nas, graph_training.perfsage):
            torch.manual_seed(1)
            predicted = method(self.graphs, self.parts, store, 8)
            self.assertTrue(np.isnan(predicted[:, 2]).all())
            self.assertLess(self.error(predicted), 1.2 * plain)

    def test_scores_are_those_of_latency(self) -> None:
        predicted = self.label * 1.1
        predicted[:, 2] = np.nan
        self.assertEqual(scores.latency(self.graphs, self.parts.test, predicted), {"networks": 10.0, "parts": 10.0, "random": None})


class AblationTests(unittest.TestCase):
    def setUp(self) -> None:
        self.graphs = graphs(60)
        self.graphs.meta = {**self.graphs.meta, "nodeColumns": ["log.depth", "log.output_bytes", "log.macs"]}
        self.subject = ablations.Subject(self.graphs, split(self.graphs), SMALL)

    def change(self, name: str) -> ablations.Subject:
        return ablations.ABLATIONS[name](self.subject)

    def test_reverse_messages_never_learn(self) -> None:
        changed = self.change("no reverse edges")
        network = create(changed.graphs, changed.split, changed.recipe)
        ablations.freeze(network, changed.frozen)
        frozen = {name for name, p in network.named_parameters() if not p.requires_grad}
        self.assertEqual(frozen, {f"trunk.layers.{i}.mix_backward.weight" for i in range(2)})
        self.assertTrue(all(float(p.abs().max()) == 0 for name, p in network.named_parameters() if name in frozen))

    def test_columns_and_edges_are_taken_away(self) -> None:
        distances = self.change("no structural distances").graphs.node_features
        self.assertEqual((np.abs(distances[:, 0]).max(), (distances[:, 1:] == self.graphs.node_features[:, 1:]).all()), (0, True))
        edges = self.change("no schedule edges").graphs
        self.assertTrue((edges.edge_features[:, 0] < 0.5).all())
        self.assertEqual(edges.edge_ptr[-1], len(edges.edge_src))
        owner = np.searchsorted(edges.node_ptr, edges.edge_src, side="right") - 1
        np.testing.assert_array_equal(np.bincount(owner, minlength=60), np.diff(edges.edge_ptr))
        self.assertLess(len(edges.edge_src), len(self.graphs.edge_src))

    def test_random_columns_are_added(self) -> None:
        changed = self.change("random node initialisation").graphs
        self.assertEqual(changed.node_features.shape[1], len(COLUMNS) + 8)
        self.assertEqual(len(changed.meta["nodeColumns"]), len(COLUMNS) + 8)

    def test_supervision_boards_and_data_are_taken_away(self) -> None:
        self.assertEqual(self.change("no per-operator supervision").recipe.weights["operator"], 0)
        self.assertGreater(SMALL.weights["operator"], 0)
        self.assertEqual(self.change("no random boards").split.boards.tolist(), [0, 1])
        half = self.change("half of the data")
        self.assertEqual((len(half.split.train), half.recipe.epochs), (len(self.subject.split.train) // 2, 2))
        self.assertEqual(len(half.split.test), len(self.subject.split.test))

    def test_without_terms_all_boards_look_alike(self) -> None:
        self.graphs.meta["nodeColumns"] = ["log.input_bytes", "log.output_bytes", "log.macs", "log.weight_bytes", "log.live_kib"]
        self.graphs.node_features = np.abs(np.random.default_rng(1).normal(size=(len(self.graphs.op_type), 5))).astype(np.float32)
        terms = self.change("no terms").graphs.terms
        self.assertEqual(np.abs(terms - terms[:, :1]).max(), 0)
        np.testing.assert_allclose(terms[:, 0, TERM_COLUMNS.index("log.macs")], self.graphs.node_features[:, 2], 1e-5)

    def test_every_kind_of_network_trains(self) -> None:
        for name in ("full", "mean readout", "no reverse edges"):
            with contextlib.redirect_stdout(io.StringIO()):
                means = ablate(self.change(name), Store(self.graphs), self.graphs)
            self.assertLess(means["latencyMs"]["networks"], 5)


class MainTests(unittest.TestCase):
    def test_results_are_kept_and_not_done_again(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            data, out = save(graphs(60), Path(folder) / "arrays"), Path(folder) / "rivals.json"
            out.write_text(json.dumps({"terms alone": "kept"}))
            with contextlib.redirect_stdout(io.StringIO()):
                main([f"--data={data}", f"--out={out}", "--only=terms alone", "--only=linear on MACs"])
            results = json.loads(out.read_text())
        self.assertEqual(results["terms alone"], "kept")
        self.assertEqual(set(results["linear on MACs"]["result"]), {"networks", "parts", "random"})
        self.assertEqual(set(results), {"terms alone", "linear on MACs", "recipe"})


if __name__ == "__main__":
    unittest.main()
