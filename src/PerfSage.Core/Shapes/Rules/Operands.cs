using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes.Rules;

/// <summary>An operator as its rule sees it: every input that is there has a shape.</summary>
/// <param name="inputs">Null for optional inputs that are absent.</param>
internal sealed class Operands(OperatorInfo op, IReadOnlyList<KnownTensor?> inputs)
{
    public OperatorOptions Options => op.Options;

    public int Count => inputs.Count;

    public int OutputCount => op.Outputs.Length;

    /// <summary>What the file says of the outputs, open dimensions as 1.</summary>
    public IEnumerable<int[]> StoredOutputs => op.Outputs.Select(o => o.Shape);

    public bool Has(int input) => input < inputs.Count && inputs[input] is not null;

    public bool IsConstant(int input) => op.Inputs[input]!.IsConstant;

    public int[] Shape(int input) => Get(input).Shape;

    /// <exception cref="ShapeException">It has another number of dimensions.</exception>
    public int[] Shape(int input, int rank) =>
        Shape(input) is var shape && shape.Length == rank
            ? shape
            : throw new ShapeException($"input {input} has {shape.Length} dimensions, not {rank}");

    /// <exception cref="ShapeException">It has fewer dimensions.</exception>
    public int[] ShapeFrom(int input, int rank) =>
        Shape(input) is var shape && shape.Length >= rank
            ? shape
            : throw new ShapeException($"input {input} has {shape.Length} dimensions, not {rank} or more");

    public IReadOnlyList<long>? Values(int input) => Get(input).Values;

    /// <summary>The one number of an input; null if it is not known.</summary>
    public int? Value(int input) => Values(input) is [var value, ..] ? (int)value : null;

    /// <summary>The numbers of an input as sizes, of which none is negative; null if they are not known.</summary>
    public int[]? Sizes(int input) =>
        Values(input) is not { } values ? null
        : values.All(v => v is >= 0 and <= int.MaxValue) ? [.. values.Select(v => (int)v)]
        : throw new ShapeException($"input {input} is no shape: {string.Join(", ", values)}");

    public TensorType InputType(int input) => op.Inputs[input]!.Type;

    public TensorType OutputType(int output) => op.Outputs[output].Type;

    private KnownTensor Get(int input) =>
        (input < inputs.Count ? inputs[input] : null) ?? throw new ShapeException($"it has no input {input}");
}
