using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Maps a TFLite operator to the passes an NPU runs for it. It need not be exact: what the network learns is the residual.
/// Source: the graph optimiser of the Vela compiler 3.10.
/// </summary>
internal static class Lowering
{
    /// <returns>In order; none when nothing is computed (views).</returns>
    public static LoweredOperator[] Lower(OperatorInfo op) =>
        op.Input(0) is { } input && op.Outputs.Length > 0 ? EthosUOperators.Of(op).Lower(op, input, op.Outputs[0]) : [];

    /// <summary>One element-wise pass; a table is looked up as if a number were added.</summary>
    public static LoweredOperator[] Usual(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        ActivationClassifier.Of(op) == ActivationKind.Table && op.Activations.Count() == 1
            ? [ElementWise(op, input, output) with { OutputKind = OutputKind.AddSub, IsScalar = true, ReadsConstant = false }]
            : [ElementWise(op, op.Activations.MaxBy(t => t.Elements) ?? input, output)];

    public static LoweredOperator ElementWise(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        new(BlockKind.ElementWise, Volume.Of(input), Volume.Of(output))
        {
            Repeats = Batch(output, 3),
            Bits = Bits(input),
            Inputs = op.Activations.Count() > 1 ? 2 : 1,
            OutputKind = EthosUOperators.Of(op).Output switch
            {
                OutputKind.Other when Bits(input) >= WideLowering.Bits => OutputKind.Wide,
                var kind => kind,
            },
            Activation = ActivationClassifier.Of(op),
            IsScalar = op.HasScalarOperand,
            ReadsConstant = op.Constants.Any(t => t.Elements > 1),
            OutputBits = Bits(output),
        };

    public static long Batch(TensorInfo tensor, int inner)
    {
        var batch = 1L;
        for (var i = inner; i < tensor.Rank; i++)
        {
            batch *= tensor.FromLast(i);
        }

        return batch;
    }

    public static int Bits(TensorInfo? tensor) => tensor?.Type.Bits() ?? 8;
}
