namespace PerfSage.Core.Graphs;

/// <summary>A kind of operator, with all that is true of it on every device. What is left out, it does not have.</summary>
/// <param name="Code"><c>BuiltinOperator</c> code of schema.fbs.</param>
/// <param name="Name">As in schema.fbs.</param>
internal sealed record OperatorKind(int Code, string Name)
{
    /// <summary>The table that holds its options, if any of them shapes its cost.</summary>
    public OptionsTable? Options { get; init; }

    /// <summary>
    /// Multiply-accumulates of one inference, for kinds that multiply by a matrix. Element-wise multiplication and pooling count
    /// none, as is usual (MLCommons Tiny, Vela).
    /// </summary>
    public Func<OperatorInfo, long> Macs { get; init; } = _ => 0;

    /// <summary>What cannot be left out; of most kinds, which work on one tensor, an input and an output.</summary>
    public RequiredOperands Required { get; init; } = new(1);

    /// <summary>What its kernel does on a CPU.</summary>
    public KernelClass Kernel { get; init; }

    public ConstantNames Constants { get; init; } = ConstantNames.Unnamed;

    /// <summary>Whether input 1 holds filters over images, height and width of which are dimensions 1 and 2.</summary>
    public bool HasImageFilter { get; init; }
}
