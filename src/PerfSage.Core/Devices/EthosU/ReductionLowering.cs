using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that make one number of many.</summary>
internal static class ReductionLowering
{
    // Of a depthwise convolution, which may span no more rows and no more elements.
    private const int TallestKernel = 64;
    private const int LargestKernel = 4096;
    private const int TagBits = 16;

    /// <summary>A sum by a depthwise convolution, divided by the count.</summary>
    public static LoweredOperator[] Mean(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var sum = Reduce(op, input, output, BlockKind.Depthwise) with { OutputBits = WideLowering.Bits };
        var kernel = sum.Window.Kernel;
        if (kernel.H > TallestKernel && sum.Window.Taps <= LargestKernel)
        {
            var row = Extent.Row((int)sum.Window.Taps);
            sum = sum with { Input = new Volume(row.H, row.W, sum.Input.D), Window = sum.Window with { Kernel = row, Area = row } };
        }

        return LoweredOperator.Chain(
            sum,
            WideLowering.Wide(op, output, output) with
            {
                Input = sum.Output,
                Output = sum.Output,
                Repeats = 1,
                OutputBits = Lowering.Bits(output),
                ReadsInput = false,
            }
        );
    }

    public static LoweredOperator[] Pooled(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        [Reduce(op, input, output, BlockKind.Pooling)];

    private static LoweredOperator Reduce(OperatorInfo op, TensorInfo input, TensorInfo output, BlockKind kind)
    {
        var ratio = input.Elements / Math.Max(1, output.Elements);
        var spatial = input.FromLast(0) == output.FromLast(0) && ratio == (long)input.FromLast(2) * input.FromLast(1);
        var kernel = spatial ? Extent.Of(input) : Extent.Row(Saturate(ratio));
        var pooled = new Volume(1, Saturate(output.Elements / Math.Max(1, output.FromLast(0))), output.FromLast(0));
        return ConvolutionLowering.Pool(op, input, output, kernel) with { Kind = kind, Output = pooled, Repeats = 1 };
    }

    /// <summary>Tags the values with their channel, takes the largest, and reads the tag off it.</summary>
    public static LoweredOperator[] ArgMax(OperatorInfo op, TensorInfo input)
    {
        var maximum = Maximum(op, input) with { Bits = TagBits, OutputBits = TagBits, ReadsInput = false };
        return LoweredOperator.Chain(
            MoveLowering.Move(op, Volume.Of(input), input) with
            {
                Kind = BlockKind.Depthwise,
                OutputBits = TagBits,
            },
            maximum,
            MoveLowering.Move(op, maximum.Output, input) with
            {
                Kind = BlockKind.Depthwise,
                Bits = TagBits,
                OutputBits = WideLowering.Bits,
                ReadsInput = false,
            }
        );
    }

    /// <summary>The largest over the channels, which lie along the width for that.</summary>
    public static LoweredOperator Maximum(OperatorInfo op, TensorInfo input)
    {
        var (rows, depth) = ((int)Math.Min(int.MaxValue, Volume.Of(input).Area), input.FromLast(0));
        return ConvolutionLowering.Pool(op, input, input, Extent.Row(depth)) with
        {
            Input = new Volume(rows, depth, D: 1),
            Output = new Volume(rows, W: 1, D: 1),
            OutputKind = OutputKind.MaxPool,
            ReadsChannelLast = true,
        };
    }
}
