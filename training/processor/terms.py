"""What measured rates say of every operator: the same columns as the program's `TermColumns` of family processor."""

from __future__ import annotations

import numpy as np

from .arrays import Measured
from .boards import Board
from .kernels import FIELDS, UNIT_MS
from .rates import Rates

FLOOR_MS = 1e-6
COLUMNS = [
    "log.base_ms", "log.call_ms", "log.mac_ms", "log.input_ms", "log.output_ms", "log.weight_ms", "log.patch_ms", "log.depth_ms", "log.base_mj",
    "float", "measured"]
BASE_MS, BASE_MJ = 0, 8


class Tables:
    """Rates of all boards, filled in as the program does where a kernel or a precision was not measured."""

    def __init__(self, graphs: Measured, variants: list[list[Rates]], watts: list[float]) -> None:
        """Each variant has rates of all boards; the first is what is published."""
        if COLUMNS != graphs.meta["termColumns"]:
            raise ValueError(f"the arrays have the terms {graphs.meta['termColumns']}, and training knows {COLUMNS}")
        kernels = graphs.meta["kernels"]
        filled = [fill(rate.table, kernels) for rates in variants for rate in rates]
        # [variants * B, P + 1, K, Q]; the last precision is that of operators that have none.
        self.ms = np.stack([values for values, _ in filled]) * UNIT_MS
        self.measured = np.stack([known for _, known in filled])
        self.watts = np.array(watts * len(variants))

    def of(self, graphs: Measured, nodes: np.ndarray, boards: np.ndarray) -> np.ndarray:
        """[nodes, D, T] for boards [nodes, D]; of a later variant, that many times B further."""
        kernel, precision = graphs.kernel[nodes][:, None], graphs.precision[nodes][:, None]
        parts = self.ms[boards, precision, kernel] * graphs.work[nodes][:, None]
        total = parts.sum(-1, keepdims=True)
        energy = total * self.watts[boards][..., None]
        is_float = np.broadcast_to(precision == graphs.meta["precisions"].index("float32"), boards.shape)
        flags = np.stack([is_float, self.measured[boards, precision, kernel]], -1)
        columns = np.concatenate([np.log(np.concatenate([total, parts, energy], -1) + FLOOR_MS), flags], -1)
        return columns.astype(np.float32)


def fill(table: np.ndarray, kernels: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """[P + 1, K, Q] rates and [P + 1, K] whether they were measured."""
    ids = [k["id"] for k in kernels]
    first = int(np.argmax([not np.isnan(t).all() for t in table]))
    values, known = np.zeros((len(table) + 1, len(ids), len(FIELDS))), np.zeros((len(table) + 1, len(ids)))
    for p in range(len(table) + 1):
        has_table = p < len(table) and not np.isnan(table[p]).all()
        rows = table[p] if has_table else table[first]
        for k, kernel in enumerate(kernels):
            nearest = k
            while np.isnan(rows[nearest]).all() and kernels[nearest]["relative"] is not None:
                nearest = ids.index(kernels[nearest]["relative"])
            is_free = np.isnan(rows[nearest]).all()
            if not is_free:
                values[p, k] = rows[nearest]
            # A kernel that costs nothing whose relatives were not measured either does so in every precision.
            known[p, k] = is_free or (nearest == k and (has_table or p == len(table)))
    return values, known


def rounded(values: np.ndarray) -> np.ndarray:
    """As a device file has them."""
    return np.array([[[float(f"{v:.4g}") for v in row] for row in table] for table in values])


def write(board: Board, rates: Rates, graphs: Measured, watts: float, trust: float, embedding: np.ndarray) -> None:
    """Into the device's file."""
    section = board.profile["processor"]
    section["rates"] = {
        precision: {
            kernel["id"]: {f: float(v) for f, v in zip(FIELDS, row) if v > 0}
            for kernel, row in zip(graphs.meta["kernels"], rates.table[p]) if not np.isnan(row).all()}
        for p, precision in enumerate(graphs.meta["precisions"]) if precision in board.precisions}
    if watts > 0:
        section["activeWatts"] = watts
    section["trust"] = trust
    section["embedding"] = [float(f"{v:.5g}") for v in embedding]
    board.profile["overheadMs"] = float(f"{rates.overhead_ms:.4g}")
    board.save()
