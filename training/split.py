"""Splits graphs so that isomorphic ones never cross: the hash of the structure decides."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import numpy as np

from .arrays import Graphs


@dataclass
class Split:
    """Graphs, and the boards that are trained on."""

    train: np.ndarray
    validation: np.ndarray
    test: np.ndarray
    boards: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))


def fraction(struct_hash: str) -> float:
    """A stable number in [0, 1) for a structure."""
    return int.from_bytes(hashlib.sha256(struct_hash.encode()).digest()[:8], "big") / 2.0**64


def split(graphs: Graphs, leave_out: tuple[str, ...] = (), leave_out_boards: tuple[str, ...] = ()) -> Split:
    """80 % train, 10 % validation, 10 % test. Spaces that are left out are the whole test set instead; boards that are left
    out are not trained on, and change nothing about the graphs."""
    for name in leave_out_boards:
        if name not in graphs.boards:
            raise ValueError(f"there is no board '{name}'; there are {', '.join(graphs.boards)}")
    position = np.array([fraction(h) for h in graphs.texts("struct_hash")])
    outside = np.isin(graphs.texts("space"), leave_out)
    if leave_out and not outside.any():
        raise ValueError(f"no graph is of the space {', '.join(leave_out)}")
    return Split(
        np.flatnonzero((position < 0.8) & ~outside),
        np.flatnonzero((position >= 0.8) & (position < 0.9) & ~outside),
        np.flatnonzero(outside if leave_out else position >= 0.9),
        np.array([b for b, board in enumerate(graphs.boards) if board not in leave_out_boards], np.int64))
