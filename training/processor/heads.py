"""The part of the network that knows units: what measured rates say of an operator, times what it learned of graph and unit."""

from __future__ import annotations

import torch
from torch import nn

from ..segments import segment_sum
from ..shape import Shape
from .outputs import K, OUTPUTS

FACTOR_LIMITS = (-1.0, 1.0)
SPREAD_FLOOR = 0.003
SPREAD_START = -2.5
# Keeps logarithms of totals that are 0 finite.
TOTAL_FLOOR = 1e-6
TOTAL_SCALE = 0.25
CHANGE_LIMIT = 3.0


class Heads(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape, width = shape, shape.head
        self.drop = nn.Dropout(shape.dropout)
        self.context_pooled = nn.Linear(shape.width, width)
        self.context_total = nn.Linear(K, width, bias=False)
        self.context_device = nn.Linear(shape.device_columns, width, bias=False)
        self.from_state = nn.Linear(shape.width, width)
        self.from_terms = nn.Linear(shape.terms + K, width, bias=False)
        self.from_context = nn.Linear(width, width, bias=False)
        self.hidden = nn.Linear(width, width)
        self.out = nn.Linear(width, 2 * K)
        self.spread_hidden = nn.Linear(width + K, width)
        self.spread = nn.Linear(width, K)
        # Start at the measured rates: what is learned is the residual.
        for layer in (self.out, self.spread):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        nn.init.constant_(self.spread.bias, SPREAD_START)

    def physical(self, terms: torch.Tensor) -> torch.Tensor:
        """[N, D, K]: what the rates say about every operator."""
        return torch.relu(torch.exp(terms[:, :, self.shape.physical_columns]) - TOTAL_FLOOR)

    def forward(
        self, state: torch.Tensor, pooled: torch.Tensor, graph_index: torch.Tensor, terms: torch.Tensor, standard_terms: torch.Tensor,
        devices: torch.Tensor, trust: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Contribution [N, D, K] and spread [G, D, K]; of what was learned, the share trust [G, D, 1] is applied."""
        graphs = len(pooled)
        physical = self.physical(terms)
        total = segment_sum(physical, graph_index, graphs) + TOTAL_FLOOR
        own = torch.cat([standard_terms, physical / total[graph_index]], 2)
        context = torch.relu(
            self.context_pooled(pooled)[:, None] + self.context_total(torch.log(total) * TOTAL_SCALE) + self.context_device(devices))
        hidden = torch.relu(self.from_state(state)[:, None] + self.from_terms(own) + self.from_context(context)[graph_index])
        out = self.out(torch.relu(self.hidden(self.drop(hidden))))
        factor = torch.clamp(out[:, :, :K], *FACTOR_LIMITS) * torch.sigmoid(out[:, :, K:])
        contribution = physical * torch.exp(factor * trust[graph_index])
        change = torch.log(segment_sum(contribution, graph_index, graphs) + TOTAL_FLOOR) - torch.log(total)
        known = torch.cat([context, torch.clamp(torch.abs(change), 0, CHANGE_LIMIT)], 2).detach()
        spread = nn.functional.softplus(self.spread(torch.relu(self.spread_hidden(known)))) + SPREAD_FLOOR
        return contribution, spread
