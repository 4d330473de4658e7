"""Published graph networks, on device-free columns with an output per board.

BRP-NAS (arXiv 2007.08668): a graph convolution of four layers along the edges, with a global node that every operator points to
and that is read. Its width of 600 is kept; it learned |log error| here, which is in its favour.
PerfSAGE (arXiv 2301.10999): two layers of mean GraphSAGE of width 128 over 18 columns and an embedding of 32 of the kind, a
node's neighbours being its successors, the mean of the nodes read, the mean absolute percentage error minimised by Adam at 0.01.
Its integers are standardised logarithms here, and the output starts at the mean label, both in its favour.
"""

from __future__ import annotations

import torch
from torch import nn

from ..batches import Batch
from ..segments import segment_sum

PERFSAGE_COLUMNS = [
    "log.input_height", "log.input_width", "log.input_channels", "log.output_height", "log.output_width", "log.output_channels",
    "log.kernel_height", "log.kernel_width", "log.stride_height", "log.stride_width", "log.dilation_height", "log.dilation_width",
    "log.depth_multiplier", "log.input_bytes", "log.output_bytes", "log.weight_bytes", "log.macs", "padding=same"]


def mean_of(values: torch.Tensor, index: torch.Tensor, rows: int) -> torch.Tensor:
    counts = segment_sum(torch.ones_like(values[:, :1]), index, rows)
    return segment_sum(values, index, rows) / torch.clamp(counts, min=1)


class GlobalNode(nn.Module):
    def __init__(self, columns: int, kinds: int, boards: int, width: int = 600, layers: int = 4) -> None:
        super().__init__()
        self.kind = nn.Embedding(kinds, 32)
        self.enter = nn.Linear(columns + 32, width)
        self.layers = nn.ModuleList(nn.Linear(width, width) for _ in range(layers))
        self.out = nn.Linear(width, boards)

    def forward(self, batch: Batch, features: torch.Tensor) -> torch.Tensor:
        """[G, boards] logarithms of the share of the mean label."""
        state = self.enter(torch.cat([features, self.kind(batch.op_type)], 1))
        centre = mean_of(state, batch.graph_index, batch.graphs)
        for layer in self.layers:
            x, seen = layer(state), layer(centre)
            # Neighbours and the node itself, averaged; the global node takes all.
            neighbours = segment_sum(x[batch.edge_src], batch.edge_dst, len(x))
            degree = segment_sum(torch.ones_like(x[:, :1])[batch.edge_src], batch.edge_dst, len(x)) + 1
            state = torch.relu((neighbours + x) / degree)
            centre = torch.relu((mean_of(x, batch.graph_index, batch.graphs) + seen) / 2)
        return self.out(centre)


class PublishedSage(nn.Module):
    def __init__(self, columns: int, kinds: int, boards: int, width: int = 128) -> None:
        super().__init__()
        self.kind = nn.Embedding(kinds, 32)
        self.layers = nn.ModuleList([nn.Linear(2 * (columns + 32), width), nn.Linear(2 * width, width)])
        self.out = nn.Linear(width, boards)

    def forward(self, batch: Batch, features: torch.Tensor) -> torch.Tensor:
        state = torch.cat([features, self.kind(batch.op_type)], 1)
        for layer in self.layers:
            successors = mean_of(state[batch.edge_dst], batch.edge_src, len(state))
            state = torch.relu(layer(torch.cat([state, successors], 1)))
        return self.out(mean_of(state, batch.graph_index, batch.graphs))
