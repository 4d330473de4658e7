"""A few verbs over onnx.helper, so that the exported graph reads like the network's forward pass."""

from __future__ import annotations

import numpy as np
import torch
from onnx import ModelProto, TensorProto, helper, numpy_helper
from torch import nn

OPSET = 18
IR_VERSION = 8


class OnnxGraph:
    """Collects nodes and constants; every verb returns the name of its result."""

    def __init__(self) -> None:
        self.nodes: list = []
        self.constants: list = []
        self.counter = 0

    def constant(self, values: np.ndarray | torch.Tensor) -> str:
        array = values.detach().cpu().numpy() if isinstance(values, torch.Tensor) else np.asarray(values)
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def op(self, kind: str, *inputs: str, name: str | None = None, **attributes) -> str:
        self.counter += 1
        result = name or f"t{self.counter}"
        self.nodes.append(helper.make_node(kind, list(inputs), [result], **attributes))
        return result

    def linear(self, x: str, layer: nn.Linear, name: str | None = None) -> str:
        product = self.op("MatMul", x, self.constant(layer.weight.detach().T.contiguous()))
        return product if layer.bias is None else self.op("Add", product, self.constant(layer.bias), name=name)

    def lookup(self, index: str, table: nn.Embedding) -> str:
        return self.op("Gather", self.constant(table.weight), index, axis=0)

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        return self.op(
            "LayerNormalization", x, self.constant(layer.weight), self.constant(layer.bias), axis=-1, epsilon=layer.eps)

    def rows(self, x: str, index: str) -> str:
        return self.op("Gather", x, index, axis=0)

    def columns(self, x: str, chosen: list[int], axis: int = 1) -> str:
        return self.op("Gather", x, self.constant(np.array(chosen, np.int64)), axis=axis)

    def number(self, value: float) -> str:
        return self.constant(np.float32(value))

    def unsqueeze(self, x: str, *axes: int) -> str:
        return self.op("Unsqueeze", x, self.constant(np.array(axes, np.int64)))

    def length(self, x: str) -> str:
        """Of the first axis, as a tensor of one number."""
        return self.op("Shape", x, start=0, end=1)

    def clamp(self, x: str, low: float, high: float) -> str:
        return self.op("Clip", x, self.constant(np.float32(low)), self.constant(np.float32(high)))

    def reduce(self, x: str, index: str, rows: str, reduction: str) -> str:
        """Sum or maximum of the rows of x [N, ...] into as many rows as `rows` says, those that index names; empty ones are 0."""
        shape = self.op("Concat", rows, self.op("Shape", x, start=1), axis=0)
        zeros = self.op("ConstantOfShape", shape, value=helper.make_tensor("v", TensorProto.FLOAT, [1], [0.0]))
        return self.op("ScatterND", zeros, self.unsqueeze(index, 1), x, reduction=reduction)

    def model(self, inputs: list, outputs: list, metadata: dict[str, str]) -> ModelProto:
        graph = helper.make_graph(self.nodes, "perfsage", inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="perfsage")
        model.ir_version = IR_VERSION
        helper.set_model_props(model, metadata)
        return model
