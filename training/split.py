"""Splits graphs so that isomorphic ones never cross: the hash of the structure decides."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from .arrays import Graphs


@dataclass
class Split:
    train: np.ndarray
    validation: np.ndarray
    test: np.ndarray


def fraction(struct_hash: str) -> float:
    """A stable number in [0, 1) for a structure."""
    return int.from_bytes(hashlib.sha256(struct_hash.encode()).digest()[:8], "big") / 2.0**64


def split(graphs: Graphs, leave_out: str | None = None) -> Split:
    """80 % train, 10 % validation, 10 % test. A space that is left out is the whole test set instead."""
    position = np.array([fraction(h) for h in graphs.texts("struct_hash")])
    outside = graphs.texts("space") == leave_out if leave_out else np.zeros(graphs.count, bool)
    test = outside if leave_out else position >= 0.9
    return Split(
        np.flatnonzero((position < 0.8) & ~outside),
        np.flatnonzero((position >= 0.8) & (position < 0.9) & ~outside),
        np.flatnonzero(test))
