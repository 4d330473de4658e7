namespace PerfSage.Core.Graphs;

/// <param name="Inputs">Tensors in the operator's order; an optional input that is absent is null.</param>
/// <param name="InputIndices">Tensor indices in the subgraph, -1 where absent; parallel to <paramref name="Inputs"/>.</param>
internal sealed record OperatorInfo(
    OperatorKind Kind,
    TensorInfo?[] Inputs,
    int[] InputIndices,
    TensorInfo[] Outputs,
    int[] OutputIndices,
    OperatorOptions Options
)
{
    /// <summary>What a custom operator calls itself, whatever it does; null for builtins.</summary>
    public string? CustomName { get; init; }

    /// <summary>Indices of the subgraphs that it runs, in the order of its options.</summary>
    public int[] Callees { get; init; } = [];

    /// <summary>For people. It decides nothing: a custom operator may have the name of a builtin.</summary>
    public string Name => CustomName ?? Kind.Name;

    public int Code => Kind.Code;

    public IEnumerable<TensorInfo> Activations => Inputs.OfType<TensorInfo>().Where(t => !t.IsConstant);

    public IEnumerable<TensorInfo> Constants => Inputs.OfType<TensorInfo>().Where(t => t.IsConstant);

    /// <summary>Whether the second operand is a single number.</summary>
    public bool HasScalarOperand => Inputs.OfType<TensorInfo>().Skip(1).Take(1).Any(t => t.Elements == 1);

    /// <summary>Filters over images: input 1, if the kind has them there and it has their rank.</summary>
    public TensorInfo? ImageFilter => Kind.HasImageFilter && Input(1) is { Rank: 4 } filter ? filter : null;

    /// <summary>Of the first output; 0 without one.</summary>
    public long OutputElements => Outputs.Length > 0 ? Outputs[0].Elements : 0;

    public TensorInfo? Input(int i) => i < Inputs.Length ? Inputs[i] : null;

    /// <param name="axis">From the outermost.</param>
    /// <returns>A dimension of an input; 1 beyond its rank, 0 if the input is absent.</returns>
    public long Dimension(int input, int axis) =>
        Input(input) is not { } tensor ? 0
        : axis < tensor.Rank ? tensor.Shape[axis]
        : 1;

    public bool Is(OperatorKind kind) => Code == kind.Code;
}
