"""Who is trained on. Isomorphic cells and networks of one architecture never cross: the family decides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..split import fraction
from .arrays import Measured

# Few networks of few architectures: they are all trained on, and judged by folds that leave parts of the architectures out.
FOLDED = "qed"
PARTS = 5


@dataclass
class Split:
    train: np.ndarray
    validation: np.ndarray
    test: np.ndarray


def split(graphs: Measured, without: int | None = None) -> Split:
    """Of cells 70 % train, 10 % validation, 20 % test; of the folded source everything trains, or all but a part, the test."""
    position = np.array([fraction(f) for f in graphs.texts("family")])
    folded = graphs.texts("source") == FOLDED
    outside = folded & (part_of(graphs) == without) if without is not None else np.zeros(graphs.count, bool)
    return Split(
        np.flatnonzero(np.where(folded, ~outside, position < 0.7)),
        np.flatnonzero(~folded & (position >= 0.7) & (position < 0.8)),
        np.flatnonzero(np.where(folded, outside, position >= 0.8)))


def part_of(graphs: Measured) -> np.ndarray:
    """[G]: parts of about as many graphs each, architectures from the largest to the smallest; -1 for cells."""
    family, folded = graphs.texts("family"), graphs.texts("source") == FOLDED
    names, counts = np.unique(family[folded], return_counts=True)
    filled, place = np.zeros(PARTS), {}
    for name, count in sorted(zip(names, counts), key=lambda item: (-item[1], item[0])):
        place[name] = int(filled.argmin())
        filled[place[name]] += count
    return np.array([place.get(f, -1) if own else -1 for f, own in zip(family, folded)])
