"""What a network says of the inputs of a committed case."""

from __future__ import annotations

import numpy as np
import torch

FLOATS = ("nodeFeatures", "edgeFeatures", "terms", "deviceVector")
OUTPUTS = ("prediction", "spread", "contribution", "embedding")


def outputs(network: torch.nn.Module, case: dict, columns: dict[str, int]) -> dict[str, np.ndarray]:
    """Columns are those of FLOATS."""
    boards = len(case["boards"])
    shapes = {
        "nodeFeatures": (-1, columns["nodeFeatures"]), "opType": (-1,), "edgeSrc": (-1,), "edgeDst": (-1,),
        "edgeFeatures": (-1, columns["edgeFeatures"]), "graphIndex": (-1,), "terms": (-1, boards, columns["terms"]),
        "deviceVector": (-1, boards, columns["deviceVector"])}
    inputs = [
        torch.tensor(case[name], dtype=torch.float32 if name in FLOATS else torch.int64).reshape(shape)
        for name, shape in shapes.items()]
    with torch.no_grad():
        output = network(*inputs)
    return {name: getattr(output, name).numpy().ravel() for name in OUTPUTS}


def change(before: dict[str, np.ndarray], after: dict[str, np.ndarray]) -> float:
    """The largest relative change of any output."""
    changes = [np.abs(after[name] - before[name])[before[name] != 0] / np.abs(before[name])[before[name] != 0] for name in OUTPUTS]
    return max(float(change.max()) for change in changes)
