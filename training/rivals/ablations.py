"""Our network with one part taken away: each a change of the arrays, of the split, of the recipe or of the network."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch

from ..arrays import RANDOM_BOARD, Graphs
from ..network import Predictor
from ..split import Split
from ..train import Recipe
from .readout import GraphReadout

STRUCTURE = ("log.depth", "log.height", "position")
RANDOM_COLUMNS = 8
# Instead of a cost model: a byte takes as long as a hundred MACs, on any board.
MS_PER_UNIT = 1e-7


@dataclass
class Subject:
    """What an ablation may change before training, and the kind of network."""

    graphs: Graphs
    split: Split
    recipe: Recipe
    network: type[Predictor] = Predictor
    frozen: tuple[str, ...] = ()


def keep(subject: Subject) -> Subject:
    return subject


def no_reverse_edges(subject: Subject) -> Subject:
    """Messages against the edges are multiplied by zeros that never learn."""
    return dataclasses.replace(subject, frozen=("mix_backward",))


def no_structural_distances(subject: Subject) -> Subject:
    features = subject.graphs.node_features.copy()
    features[:, [subject.graphs.column(name) for name in STRUCTURE if name in subject.graphs.meta["nodeColumns"]]] = 0
    return with_graphs(subject, node_features=features)


def random_node_initialisation(subject: Subject) -> Subject:
    """Random columns beside the others, drawn once per operator (arXiv 2010.01179)."""
    noise = np.random.default_rng(7).normal(size=(len(subject.graphs.op_type), RANDOM_COLUMNS)).astype(np.float32)
    meta = {**subject.graphs.meta, "nodeColumns": [*subject.graphs.meta["nodeColumns"], *(f"random{i}" for i in range(RANDOM_COLUMNS))]}
    return with_graphs(subject, node_features=np.concatenate([subject.graphs.node_features, noise], 1), meta=meta)


def no_schedule_edges(subject: Subject) -> Subject:
    graphs = subject.graphs
    kept = graphs.edge_features[:, graphs.meta["edgeColumns"].index("schedule")] < 0.5
    before = np.concatenate([[0], np.cumsum(kept)])
    return with_graphs(
        subject, edge_src=graphs.edge_src[kept], edge_dst=graphs.edge_dst[kept], edge_features=graphs.edge_features[kept],
        edge_ptr=before[graphs.edge_ptr])


def no_terms(subject: Subject) -> Subject:
    """Instead of a cost model, MACs and bytes that are the same on all boards."""
    graphs, terms = subject.graphs, np.zeros_like(subject.graphs.terms)
    size = lambda name: np.expm1(graphs.node_features[:, graphs.column(name)].astype(float))
    macs, moved = size("log.macs"), size("log.input_bytes") + size("log.output_bytes") + size("log.weight_bytes")
    values = {
        "log.base_ms": np.log(1e-6 + (macs / 100 + moved) * MS_PER_UNIT),
        "log.live_kib": graphs.node_features[:, graphs.column("log.live_kib")],
        "log.macs": np.log1p(macs), "log.npu_cycles": np.log1p(macs / 100 + moved), "log.sram_bytes": np.log1p(moved),
        "log.external_bytes": np.log1p(size("log.weight_bytes"))}
    for name, value in values.items():
        terms[:, :, graphs.term(name)] = value[:, None]
    return with_graphs(subject, terms=terms)


def no_operator_supervision(subject: Subject) -> Subject:
    return dataclasses.replace(subject, recipe=dataclasses.replace(subject.recipe, weights={**subject.recipe.weights, "operator": 0.0}))


def mean_readout(subject: Subject) -> Subject:
    return dataclasses.replace(subject, network=GraphReadout)


def no_random_boards(subject: Subject) -> Subject:
    boards = np.array([b for b in subject.split.boards if subject.graphs.boards[b] != RANDOM_BOARD])
    return dataclasses.replace(subject, split=dataclasses.replace(subject.split, boards=boards))


def share_of_data(share: float) -> Callable[[Subject], Subject]:
    def change(subject: Subject) -> Subject:
        order = np.random.default_rng(11).permutation(subject.split.train)
        train = np.sort(order[: int(len(order) * share)])
        # As many steps as with all of them.
        epochs = int(round(subject.recipe.epochs / share))
        return dataclasses.replace(
            subject, split=dataclasses.replace(subject.split, train=train), recipe=dataclasses.replace(subject.recipe, epochs=epochs))
    return change


def with_graphs(subject: Subject, **changes) -> Subject:
    return dataclasses.replace(subject, graphs=dataclasses.replace(subject.graphs, **changes))


def freeze(network: Predictor, parts: tuple[str, ...]) -> None:
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if any(part in name for part in parts):
                parameter.zero_()
                parameter.requires_grad_(False)


ABLATIONS: dict[str, Callable[[Subject], Subject]] = {
    "full": keep, "no reverse edges": no_reverse_edges, "no structural distances": no_structural_distances,
    "random node initialisation": random_node_initialisation, "no schedule edges": no_schedule_edges, "no terms": no_terms,
    "no per-operator supervision": no_operator_supervision, "mean readout": mean_readout, "no random boards": no_random_boards,
    "half of the data": share_of_data(0.5), "a quarter of the data": share_of_data(0.25),
}
