namespace PerfSage.Core.Graphs;

/// <param name="Operators">In execution order.</param>
internal sealed record Subgraph(string Name, TensorInfo[] Tensors, int[] Inputs, int[] Outputs, OperatorInfo[] Operators);
