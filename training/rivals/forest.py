"""A small random forest of regression trees in NumPy, for many targets at once.

Features are cut into quantile bins; a tree splits where the sum of the targets' variances falls most, on a bootstrap of the rows
and a random third of the features at every node.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

BINS = 32


@dataclass
class Node:
    value: np.ndarray
    feature: int = -1
    threshold: int = 0
    left: "Node | None" = None
    right: "Node | None" = None


class Forest:
    def __init__(self, trees: int = 10, least: int = 5, depth: int = 12, most_rows: int = 20000, seed: int = 1) -> None:
        self.trees, self.least, self.depth, self.most_rows = trees, least, depth, most_rows
        self.rng = np.random.default_rng(seed)
        self.roots: list[Node] = []

    def fit(self, x: np.ndarray, y: np.ndarray) -> "Forest":
        """x [N, F], y [N, targets]."""
        self.edges = [np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1])) for column in x.T]
        binned = self.bin(x)
        for _ in range(self.trees):
            rows = self.rng.integers(0, len(x), min(len(x), self.most_rows))
            self.roots.append(self.grow(binned[rows], y[rows], self.depth))
        return self

    def bin(self, x: np.ndarray) -> np.ndarray:
        return np.stack([np.searchsorted(edges, column, side="right") for edges, column in zip(self.edges, x.T)], 1)

    def grow(self, x: np.ndarray, y: np.ndarray, depth: int) -> Node:
        node = Node(y.mean(0))
        if depth == 0 or len(x) < 2 * self.least:
            return node
        best = self.split(x, y)
        if best is None:
            return node
        node.feature, node.threshold = best
        left = x[:, node.feature] <= node.threshold
        node.left, node.right = self.grow(x[left], y[left], depth - 1), self.grow(x[~left], y[~left], depth - 1)
        return node

    def split(self, x: np.ndarray, y: np.ndarray) -> tuple[int, int] | None:
        """Feature and last bin of the left side, of the largest gain; None where no split leaves enough rows on both sides."""
        whole = (y.sum(0) ** 2).sum() / len(y)
        features = self.rng.permutation(x.shape[1])[: max(1, x.shape[1] // 3)]
        # One histogram over (feature, bin) pairs for all features at once.
        flat, size = (x[:, features] + np.arange(len(features)) * BINS).ravel(), len(features) * BINS
        counts = np.bincount(flat, minlength=size).reshape(-1, BINS).cumsum(1)
        sums = np.stack([
            np.bincount(flat, np.repeat(target, len(features)), size).reshape(-1, BINS).cumsum(1) for target in y.T], 2)
        rest = len(y) - counts
        others = sums[:, -1:] - sums
        gain = (sums**2).sum(2) / np.maximum(counts, 1) + (others**2).sum(2) / np.maximum(rest, 1) - whole
        gain = np.where((counts >= self.least) & (rest >= self.least), gain, -np.inf)
        feature, at = np.unravel_index(int(np.argmax(gain)), gain.shape)
        return (int(features[feature]), int(at)) if gain[feature, at] > 1e-9 else None

    def predict(self, x: np.ndarray) -> np.ndarray:
        binned, targets = self.bin(x), len(self.roots[0].value)
        total = np.zeros((len(x), targets))
        for root in self.roots:
            pending = [(root, np.arange(len(x)))]
            while pending:
                node, rows = pending.pop()
                if node.left is None:
                    total[rows] += node.value
                    continue
                left = binned[rows, node.feature] <= node.threshold
                pending += [(node.left, rows[left]), (node.right, rows[~left])]
        return total / len(self.roots)
