"""Several networks that differ in their seed, as one: their contributions are averaged, so sums stay exact."""

from __future__ import annotations

import torch
from torch import nn

from .heads import collect
from .network import Output, Predictor


class Committee(nn.Module):
    def __init__(self, members: list[Predictor]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, *inputs: torch.Tensor) -> Output:
        """Inputs as of Predictor.forward. The embedding, which only locates a graph among the training graphs, is the first member's."""
        outputs = [member(*inputs) for member in self.members]
        graph_index, graphs = inputs[5], len(inputs[7])
        contribution = torch.stack([o.contribution for o in outputs]).mean(0)
        spread = torch.stack([o.spread for o in outputs]).mean(0)
        return Output(collect(contribution, graph_index, graphs), spread, contribution, outputs[0].embedding)
