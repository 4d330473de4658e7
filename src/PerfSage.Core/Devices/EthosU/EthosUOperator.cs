using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>What an Ethos-U does with a kind of operator. What is left out is as for most: one element-wise pass.</summary>
internal sealed record EthosUOperator
{
    public static EthosUOperator Usual { get; } = new();

    /// <summary>From an operator, its first input and its first output to the passes that run for it, in order.</summary>
    public Func<OperatorInfo, TensorInfo, TensorInfo, LoweredOperator[]> Lower { get; init; } = Lowering.Usual;

    /// <summary>What treats its elements in the output unit, where that takes longer or shorter than for most.</summary>
    public OutputKind Output { get; init; } = OutputKind.Other;

    /// <summary>What it is as an activation function; none if it has one fused at most.</summary>
    public ActivationKind Activation { get; init; } = ActivationKind.None;

    /// <summary>Whether it can be applied while its producer's output is written.</summary>
    public bool IsFusible { get; init; }

    /// <summary>Whether its outputs are parts of its input, one pass each, which their readers may read where they are.</summary>
    public bool IsSlice { get; init; }

    /// <summary>Whether it puts zeros around its input, which a convolution reads beyond its edge anyway.</summary>
    public bool IsZeroPadding { get; init; }
}
