"""The part of the network that knows boards: cheap, since it runs once per operator and board."""

from __future__ import annotations

import math

import torch
from torch import nn

from .outputs import FIRST_COUNT, OFFSETS, OUTPUTS
from .segments import segment_max, segment_sum
from .shape import Shape

# The unit of the learned share of an operator's output in latency: a factor of 0 moves e^15.2 (about 4 million) bytes per
# millisecond. No board's rate: the factor learns each board's own. It is fixed because trained weights mean nothing in another
# unit; of this size, because rates of embedded memories then lie well inside MOVE_LIMITS.
MOVE_UNIT_LOG_BYTES_PER_MS = 15.2
# And in memory: a factor of 0 is the whole output.
MOVE_UNIT_LOG_BYTES_PER_KIB = math.log(1024)
FACTOR_LIMITS = (-8.0, 4.0)
MOVE_LIMITS = (-12.0, 6.0)
MOVE_START = -8.0
SPREAD_FLOOR = 0.003
SPREAD_START = -3.0
# Keeps logarithms of totals that are 0 finite: half a kilobyte, a kilocycle and the like are next to nothing.
TOTAL_FLOOR = [1e-3, 0.5, 1e3, 1e3, 1e3, 1e3]
TOTAL_SCALE = 0.25
CHANGE_LIMIT = 3.0


# Which outputs share a head: what drives memory is not what drives time, and each has its own layers.
BLOCKS = [[0], [1], [2, 3, 4, 5]]
# Of the width of a head: counts need little correction.
NARROWER = [1, 1, 2]


class Block(nn.Module):
    """Factors of a few outputs on every board, from an operator's state, its terms and the board's context."""

    def __init__(self, shape: Shape, outputs: list[int], extra: int, width: int) -> None:
        super().__init__()
        self.outputs, self.extra = outputs, extra
        columns = 2 * len(outputs) + extra
        self.drop = nn.Dropout(shape.dropout)
        self.from_state = nn.Linear(shape.width, width)
        self.from_terms = nn.Linear(shape.terms + len(OUTPUTS), width, bias=False)
        self.from_context = nn.Linear(shape.head, width, bias=False)
        self.hidden = nn.Linear(width, width)
        # A factor and a gate per output, then what is extra.
        self.out = nn.Linear(width, columns)
        self.kind = nn.Embedding(shape.kinds, columns)
        # Start at the physical estimate: what is learned is the residual.
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        nn.init.zeros_(self.kind.weight)

    def forward(
        self, state: torch.Tensor, own: torch.Tensor, context: torch.Tensor, op_type: torch.Tensor, graph_index: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Log factors [N, D, outputs], and what is extra [N, D, extra]."""
        k = len(self.outputs)
        hidden = torch.relu(self.from_state(state)[:, None] + self.from_terms(own) + self.from_context(context)[graph_index])
        hidden = torch.relu(self.hidden(self.drop(hidden)))
        out = self.out(hidden) + self.kind(op_type)[:, None]
        # Most terms are right, and a closed gate leaves them alone without a fine balance of weights.
        factor = torch.clamp(out[:, :, :k], *FACTOR_LIMITS) * torch.sigmoid(out[:, :, k:2 * k])
        return factor, out[:, :, 2 * k:]


class Heads(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        k, width = len(OUTPUTS), shape.head
        self.register_buffer("offset", torch.tensor(OFFSETS))
        self.register_buffer("floor", torch.tensor(TOTAL_FLOOR))
        # Of the log factors, set once after training (shrink.py).
        self.register_buffer("shrink", torch.ones(k))
        self.context_pooled = nn.Linear(shape.width, width)
        self.context_terms = nn.Linear(2 * shape.terms + k, width, bias=False)
        self.context_device = nn.Linear(shape.device_columns, width, bias=False)
        # Latency and memory have one more, a share of the output: terms of 0 have no factor that could correct them.
        self.blocks = nn.ModuleList(
            Block(shape, outputs, int(outputs[0] < FIRST_COUNT), width // narrower) for outputs, narrower in zip(BLOCKS, NARROWER))
        self.register_buffer("unit", torch.tensor([MOVE_UNIT_LOG_BYTES_PER_MS, MOVE_UNIT_LOG_BYTES_PER_KIB]))
        self.spread_hidden = nn.Linear(width + k, width)
        self.spread = nn.Linear(width, k)
        with torch.no_grad():
            for block in self.blocks[:FIRST_COUNT]:
                block.out.bias[2] = MOVE_START
        nn.init.constant_(self.spread.bias, SPREAD_START)

    def physical(self, terms: torch.Tensor) -> torch.Tensor:
        """[N, D, K]: what the terms say about every operator."""
        return torch.relu(torch.exp(terms[:, :, self.shape.physical_columns]) - self.offset)

    def forward(
        self, state: torch.Tensor, pooled: torch.Tensor, op_type: torch.Tensor, log_bytes: torch.Tensor, graph_index: torch.Tensor,
        counts: torch.Tensor, terms: torch.Tensor, standard_terms: torch.Tensor, devices: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Contribution [N, D, K] and spread [G, D, K]; log_bytes [N, 1, 1] is of the operator's output."""
        graphs = len(counts)
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
        answers = [block(state, own, context, op_type, graph_index) for block in self.blocks]
        learned = physical * torch.exp(torch.cat([factor for factor, _ in answers], 2) * self.shrink)
        shares = torch.cat([extra for _, extra in answers[:FIRST_COUNT]], 2)
        moved = torch.exp(log_bytes - self.unit + torch.clamp(shares, *MOVE_LIMITS))
        contribution = torch.cat([learned[:, :, :FIRST_COUNT] + moved, learned[:, :, FIRST_COUNT:]], 2)

        change = torch.log(collect(contribution, graph_index, graphs) + self.floor) - log_total
        known = torch.cat([context, torch.clamp(torch.abs(change), 0, CHANGE_LIMIT)], 2).detach()
        spread = nn.functional.softplus(self.spread(torch.relu(self.spread_hidden(known)))) + SPREAD_FLOOR
        return contribution, spread


def collect(contribution: torch.Tensor, graph_index: torch.Tensor, graphs: int) -> torch.Tensor:
    """[G, D, K] of [N, D, K]: sums, and of memory the largest."""
    sums = segment_sum(contribution, graph_index, graphs)
    peak = segment_max(contribution[:, :, 1:FIRST_COUNT].contiguous(), graph_index, graphs)
    return torch.cat([sums[:, :, :1], peak, sums[:, :, FIRST_COUNT:]], 2)
