using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that an NPU runs as other ones, or as several. Source: the graph optimiser of the Vela compiler 3.10.</summary>
internal static class CompositeLowering
{
    /// <returns>Null for operators that are one element-wise pass.</returns>
    public static LoweredOperator[]? Lower(OperatorInfo op, TensorInfo input, TensorInfo output) => op.Name switch
    {
        "SOFTMAX" or "LOG_SOFTMAX" => WideLowering.Softmax(op, input),
        "SQUARED_DIFFERENCE" => WideLowering.SquaredDifference(op, input, output),
        "PRELU" => WideLowering.Prelu(op, input, output),
        "MEAN" => ReductionLowering.Mean(op, input, output),
        "ARG_MAX" or "ARG_MIN" => ReductionLowering.ArgMax(op, input),
        "SUM" or "REDUCE_MAX" or "REDUCE_MIN" => [ReductionLowering.Reduce(op, input, output, BlockKind.Pooling)],
        "CONCATENATION" or "PACK" => MoveLowering.Concatenate(op),
        _ when MoveLowering.IsSlice(op) => Array.ConvertAll(op.Outputs, part => MoveLowering.Move(op, Volume.Of(part), part)),
        "PAD" or "PADV2" => MoveLowering.Pad(op, Volume.Of(input), Volume.Of(output), output),
        "TRANSPOSE" => [MoveLowering.Move(op, Volume.Of(output), output) with { ReadsChannelLast = true, WritesChannelLast = true }],
        "RESIZE_BILINEAR" or "RESIZE_NEAREST_NEIGHBOR" => MoveLowering.Resize(op, input, output),
        "QUANTIZE" or "DEQUANTIZE" or "CAST" or "RELU" or "RELU6" or "RELU_N1_TO_1" or "RELU_0_TO_1" => [MoveLowering.Convert(op, input, output)],
        _ when ActivationClassifier.Of(op) == ActivationKind.Table && op.Activations.Count() == 1 =>
            [Lowering.ElementWise(op, input, output) with { OutputKind = OutputKind.AddSub, IsScalar = true, ReadsConstant = false }],
        _ => null,
    };
}
