"""A random forest per kind of operator over device-free columns (after nn-Meter, MobiSys 2021, doi 10.1145/3458864.3467882).

nn-Meter finds the kernels that a runtime fuses by tests on the device; here the labels say it, an operator without cycles being
part of its neighbour. One forest predicts all boards of a kind; the random board has nothing that it could be known by.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Graphs
from ..labels import fixed_boards
from ..split import Split
from .forest import Forest
from .scores import graph_sums, operator_ms

TINY_MS = 1e-6


def forests(graphs: Graphs, split: Split, trees: int = 10) -> np.ndarray:
    """[test graphs, B]."""
    train, test = graphs.node_rows(split.train), graphs.node_rows(split.test)
    label, fixed = operator_ms(graphs, train), fixed_boards(graphs)
    parts = np.full((len(test), len(graphs.boards)), np.nan)
    parts[:, fixed] = 0
    for kind in np.unique(graphs.op_type[train]):
        fit, use = np.flatnonzero(graphs.op_type[train] == kind), np.flatnonzero(graphs.op_type[test] == kind)
        fit = fit[~np.isnan(label[fit][:, fixed]).any(1)]
        if len(fit) == 0 or len(use) == 0:
            continue
        columns = np.flatnonzero(graphs.node_features[train[fit]].std(0) > 1e-6)
        target = np.log(label[fit][:, fixed] + TINY_MS)
        if len(columns) == 0:
            predicted = np.tile(target.mean(0), (len(use), 1))
        else:
            forest = Forest(trees).fit(graphs.node_features[train[fit]][:, columns], target)
            predicted = forest.predict(graphs.node_features[test[use]][:, columns])
        parts[np.ix_(use, np.flatnonzero(fixed))] = np.exp(predicted)
    return graph_sums(graphs, split.test, parts)
