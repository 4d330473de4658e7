"""Several networks that differ in their seed, as one: their contributions are averaged, so sums stay exact."""

from __future__ import annotations

import torch
from torch import nn

from .network import Output, Predictor
from .segments import segment_max, segment_sum


class Committee(nn.Module):
    def __init__(self, members: list[Predictor]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, node_features, op_type, edge_src, edge_dst, edge_features, graph_index, graphs: int) -> Output:
        """The embedding, which only locates a graph among the training graphs, is the first member's."""
        outputs = [m(node_features, op_type, edge_src, edge_dst, edge_features, graph_index, graphs) for m in self.members]
        devices = self.members[0].shape.devices
        contribution = torch.stack([o.contribution for o in outputs]).mean(0)
        prediction = torch.cat([
            segment_sum(contribution[:, :devices], graph_index, graphs),
            segment_max(contribution[:, devices:], graph_index, graphs)], 1)
        return Output(prediction, torch.stack([o.spread for o in outputs]).mean(0), contribution, outputs[0].embedding)
