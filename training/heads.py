"""The part of the network that knows boards: cheap, since it runs once per operator and board."""

from __future__ import annotations

import torch
from torch import nn

from .outputs import FIRST_COUNT, OFFSETS, OUTPUTS
from .segments import segment_max, segment_sum
from .shape import Shape

# The unit of the learned move factor: a factor of 0 moves e^15.2 (about 4 million) bytes per millisecond. No board's rate:
# the factor learns each board's own. It is fixed because trained weights mean nothing in another unit; of this size,
# because rates of embedded memories then lie well inside MOVE_LIMITS.
MOVE_UNIT_LOG_BYTES_PER_MS = 15.2
FACTOR_LIMITS = (-8.0, 4.0)
MOVE_LIMITS = (-12.0, 6.0)
MOVE_START = -8.0
SPREAD_FLOOR = 0.003
SPREAD_START = -3.0
# Keeps logarithms of totals that are 0 finite: half a kilobyte, a kilocycle and the like are next to nothing.
TOTAL_FLOOR = [1e-3, 0.5, 1e3, 1e3, 1e3, 1e3]
TOTAL_SCALE = 0.25
CHANGE_LIMIT = 3.0


class Heads(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        k, width = len(OUTPUTS), shape.head
        self.register_buffer("offset", torch.tensor(OFFSETS))
        self.register_buffer("floor", torch.tensor(TOTAL_FLOOR))
        self.drop = nn.Dropout(shape.dropout)
        self.context_pooled = nn.Linear(shape.width, width)
        self.context_terms = nn.Linear(2 * shape.terms + k, width, bias=False)
        self.context_device = nn.Linear(shape.device_columns, width, bias=False)
        self.from_state = nn.Linear(shape.width, width)
        self.from_terms = nn.Linear(shape.terms + k, width, bias=False)
        self.from_context = nn.Linear(width, width, bias=False)
        self.hidden = nn.Linear(width, width)
        # Factors of the K terms, their gates, and the factor of moving the output.
        self.out = nn.Linear(width, 2 * k + 1)
        self.kind = nn.Embedding(shape.kinds, 2 * k + 1)
        self.spread_hidden = nn.Linear(width + k, width)
        self.spread = nn.Linear(width, k)
        # Start at the physical estimate: what is learned is the residual.
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        nn.init.zeros_(self.kind.weight)
        with torch.no_grad():
            self.out.bias[2 * k] = MOVE_START
        nn.init.constant_(self.spread.bias, SPREAD_START)

    def physical(self, terms: torch.Tensor) -> torch.Tensor:
        """[N, D, K]: what the terms say about every operator."""
        return torch.relu(torch.exp(terms[:, :, self.shape.physical_columns]) - self.offset)

    def forward(
        self, state: torch.Tensor, pooled: torch.Tensor, op_type: torch.Tensor, log_bytes: torch.Tensor, graph_index: torch.Tensor,
        counts: torch.Tensor, terms: torch.Tensor, standard_terms: torch.Tensor, devices: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Contribution [N, D, K] and spread [G, D, K]; log_bytes [N, 1, 1] is of the operator's output."""
        k, graphs = len(OUTPUTS), len(counts)
        physical = self.physical(terms)
        total = collect(physical, graph_index, graphs)
        log_total = torch.log(total + self.floor)
        # An operator's share of its graph: of the sum, for memory of the peak.
        share = physical / (total + self.floor)[graph_index]
        own = torch.cat([standard_terms, share], 2)
        average = segment_sum(standard_terms, graph_index, graphs) / counts[:, :, None]
        highest = segment_max(torch.relu(standard_terms), graph_index, graphs)
        context = torch.relu(
            self.context_pooled(pooled)[:, None]
            + self.context_terms(torch.cat([average, highest, log_total * TOTAL_SCALE], 2))
            + self.context_device(devices))
        hidden = torch.relu(self.from_state(state)[:, None] + self.from_terms(own) + self.from_context(context)[graph_index])
        hidden = torch.relu(self.hidden(self.drop(hidden)))
        out = self.out(hidden) + self.kind(op_type)[:, None]
        factor = torch.clamp(out[:, :, :k], *FACTOR_LIMITS) * torch.sigmoid(out[:, :, k:2 * k])
        move = torch.exp(log_bytes - MOVE_UNIT_LOG_BYTES_PER_MS + torch.clamp(out[:, :, 2 * k:], *MOVE_LIMITS))
        learned = physical * torch.exp(factor)
        contribution = torch.cat([learned[:, :, :1] + move, learned[:, :, 1:]], 2)

        change = torch.log(collect(contribution, graph_index, graphs) + self.floor) - log_total
        known = torch.cat([context, torch.clamp(torch.abs(change), 0, CHANGE_LIMIT)], 2).detach()
        spread = nn.functional.softplus(self.spread(torch.relu(self.spread_hidden(known)))) + SPREAD_FLOOR
        return contribution, spread


def collect(contribution: torch.Tensor, graph_index: torch.Tensor, graphs: int) -> torch.Tensor:
    """[G, D, K] of [N, D, K]: sums, and of memory the largest."""
    sums = segment_sum(contribution, graph_index, graphs)
    peak = segment_max(contribution[:, :, 1:FIRST_COUNT].contiguous(), graph_index, graphs)
    return torch.cat([sums[:, :, :1], peak, sums[:, :, FIRST_COUNT:]], 2)
