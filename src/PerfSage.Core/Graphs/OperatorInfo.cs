namespace PerfSage.Core.Graphs;

/// <param name="Code"><c>BuiltinOperator</c> code of schema.fbs; 32 for a custom operator.</param>
/// <param name="Name">The builtin's name, or the custom operator's own.</param>
/// <param name="Inputs">Tensors in the operator's order; an optional input that is absent is null.</param>
/// <param name="InputIndices">Tensor indices in the subgraph, -1 where absent; parallel to <paramref name="Inputs"/>.</param>
internal sealed record OperatorInfo(
    int Code,
    string Name,
    TensorInfo?[] Inputs,
    int[] InputIndices,
    TensorInfo[] Outputs,
    int[] OutputIndices,
    OperatorOptions Options)
{
    public TensorInfo? Input(int i) => i < Inputs.Length ? Inputs[i] : null;

    public IEnumerable<TensorInfo> Activations => Inputs.OfType<TensorInfo>().Where(t => !t.IsConstant);

    /// <summary>Whether the second operand is a single number.</summary>
    public bool HasScalarOperand => Inputs.OfType<TensorInfo>().Skip(1).Take(1).Any(t => t.Elements == 1);

    public IEnumerable<TensorInfo> Constants => Inputs.OfType<TensorInfo>().Where(t => t.IsConstant);
}
