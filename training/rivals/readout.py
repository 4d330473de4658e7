"""Our network with a factor per graph instead of one per operator, read from the mean of its operators."""

from __future__ import annotations

import torch
from torch import nn

from ..heads import FACTOR_LIMITS, collect
from ..network import Output, Predictor
from ..outputs import OUTPUTS
from ..segments import segment_sum
from ..shape import Shape


class GraphReadout(Predictor):
    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        k = len(OUTPUTS)
        self.read = nn.Linear(shape.width + shape.terms + shape.device_columns, shape.width)
        self.factor = nn.Linear(shape.width, k)
        nn.init.zeros_(self.factor.weight)
        nn.init.zeros_(self.factor.bias)

    def forward(self, node_features, op_type, edge_src, edge_dst, edge_features, graph_index, terms, device_vector) -> Output:
        graphs = len(device_vector)
        counts = segment_sum(torch.ones_like(node_features[:, :1]), graph_index, graphs)
        state, pooled = self.trunk(
            self.standard("nodes", node_features), op_type, edge_src, edge_dst, self.standard("edges", edge_features), graph_index, counts)
        mean_state = (segment_sum(state, graph_index, graphs) / counts)[:, None].expand(-1, terms.shape[1], -1)
        mean_terms = segment_sum(self.standard("terms", terms), graph_index, graphs) / counts[:, :, None]
        known = torch.cat([mean_state, mean_terms, self.standard("devices", device_vector)], 2)
        factor = torch.clamp(self.factor(torch.relu(self.read(known))), *FACTOR_LIMITS)
        contribution = self.heads.physical(terms) * torch.exp(factor)[graph_index]
        return Output(
            collect(contribution, graph_index, graphs), torch.ones_like(factor), contribution, self.trunk.embed(pooled))
