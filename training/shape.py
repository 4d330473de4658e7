"""Sizes of a network, and where the physical estimates are among its inputs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Shape:
    node_columns: int
    edge_columns: int
    kinds: int
    terms: int
    device_columns: int
    # Of the terms, in the order of outputs.TERMS.
    physical_columns: list[int]
    # Of the node features.
    output_bytes_column: int
    width: int = 112
    head: int = 40
    layers: int = 4
    embedding: int = 24
    dropout: float = 0.0
