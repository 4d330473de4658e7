using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>What is no feature map: parameters, and the activation that an operator has fused.</summary>
internal static class OperandConstraints
{
    // ActivationFunctionType of schema.fbs, from none over the RELUs to TANH. What follows, SIGN_BIT, no NPU has.
    private const int Tanh = 4;

    public static Constraint Activation { get; } =
        new("a fused activation that the NPU does not have", c => c.Options.Activation is >= 0 and <= Tanh);

    public static Constraint BetaIsPositive { get; } = new("a negative beta", c => !c.Options.NegativeBeta);

    public static Constraint PaddingIsInteger { get; } =
        new("paddings that are not int32 or int64", c => c.Operator.Input(1)?.Type is TensorType.Int32 or TensorType.Int64);

    public static Constraint SplitsAreOutputs { get; } =
        new("another number of outputs than of splits", c => c.Options.Count == c.Outputs.Length);

    /// <param name="operands">None of them may be left out.</param>
    public static Constraint AreConstant(params int[] operands) =>
        new("parameters that are not constant", c => Array.TrueForAll(operands, c.IsConstant));
}
