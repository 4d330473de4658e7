namespace PerfSage.Core.Graphs;

/// <summary>
/// Without what TFLite's kernel of a kind refuses the operator. Source: the Prepare functions of tensorflow/lite/kernels.
/// </summary>
/// <param name="Inputs">How many inputs, the first ones.</param>
/// <param name="Outputs">How many outputs.</param>
internal sealed record RequiredOperands(int Inputs, int Outputs = 1)
{
    /// <summary>Of kinds that nothing is known of, that have no kernel, or the kernel of which takes whatever there is.</summary>
    public static RequiredOperands None { get; } = new(0, 0);

    /// <summary>Those of the first inputs that keep their place and may be absent, such as a bias in the middle.</summary>
    public IReadOnlyList<int> Optional { get; init; } = [];

    /// <summary>Whether it takes any number of inputs of one sort, none of which may be absent.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>What the simpler of two kernels requires instead, of a kind the options of which choose between them.</summary>
    public RequiredOperands? OfBasicKernel { get; init; }

    /// <returns>What is required of an operator with these options.</returns>
    public RequiredOperands With(OperatorOptions options) => options.BasicKernel ? OfBasicKernel ?? this : this;

    /// <returns>The first input that an operator lacks; null if it has all that it needs.</returns>
    public int? MissingInput(OperatorInfo op)
    {
        var present = Enumerable.Range(0, IsVariadic ? Math.Max(Inputs, op.Inputs.Length) : Inputs);
        var missing = present.Where(i => i >= op.Inputs.Length || (op.Inputs[i] is null && !Optional.Contains(i)));
        return missing.Select(i => (int?)i).FirstOrDefault();
    }
}
