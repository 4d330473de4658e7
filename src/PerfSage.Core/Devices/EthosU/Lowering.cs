using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Maps a TFLite operator to the passes an NPU runs for it. It need not be exact: what the network learns is the residual.
/// Source: the graph optimiser of the Vela compiler 3.10.
/// </summary>
internal static class Lowering
{
    /// <returns>In order; none when nothing is computed (views).</returns>
    public static LoweredOperator[] Lower(OperatorInfo op)
    {
        if (op.Input(0) is not { } input || op.Outputs.Length == 0)
        {
            return [];
        }

        var output = op.Outputs[0];
        return op.Name switch
        {
            "RESHAPE" or "SQUEEZE" or "EXPAND_DIMS" or "SHAPE" or "RANK" => [],
            "CONV_2D" when op.Input(1) is { } filter => [Convolve(op, BlockKind.Convolution, input, output, filter.FromLast(2), filter.FromLast(1))],
            "DEPTHWISE_CONV_2D" when op.Input(1) is { } filter => [Convolve(op, BlockKind.Depthwise, input, output, filter.FromLast(2), filter.FromLast(1))],
            "TRANSPOSE_CONV" when op.Input(1) is { } filter && op.Input(2) is { } image =>
                [Convolve(op, BlockKind.Convolution, image, output, filter.FromLast(2), filter.FromLast(1)) with { StrideH = 1, StrideW = 1, Upscale = 2 }],
            "FULLY_CONNECTED" => [Product(op, input.FromLast(0), output.FromLast(0), output.Elements / Math.Max(1, output.FromLast(0)), 1)],
            "BATCH_MATMUL" => [Product(op, input.FromLast(op.Options.AdjointX ? 1 : 0), output.FromLast(0), output.FromLast(1), Batch(output, 2))],
            "AVERAGE_POOL_2D" or "MAX_POOL_2D" or "L2_POOL_2D" => [Pool(op, input, output, op.Options.FilterH, op.Options.FilterW)],
            "SPACE_TO_DEPTH" or "DEPTH_TO_SPACE" or "GATHER" or "TILE" or "MIRROR_PAD" => [Copy(op, output)],
            _ when Recurrence.Lower(op) is { } cell => [cell],
            _ when CompositeLowering.Lower(op, input, output) is { } passes => passes,
            _ => [ElementWise(op, Largest(op, input), output)],
        };
    }

    public static LoweredOperator Product(OperatorInfo op, int depthIn, int depthOut, long rows, long repeats)
    {
        // Small batches are laid out as a square, to fill the array's two output rows.
        var (h, w) = rows switch
        {
            4 => (2, 2),
            8 => (2, 4),
            16 => (4, 4),
            _ => (1, Saturate(rows)),
        };
        return new LoweredOperator(
            BlockKind.VectorProduct,
            new Volume(h, w, depthIn),
            new Volume(h, w, depthOut),
            1, 1, 1, 1, 1, 1, 1, repeats, Bits(op.Input(0)), 1, OutputKind.Other, ActivationClassifier.Of(op));
    }

    private static LoweredOperator Convolve(OperatorInfo op, BlockKind kind, TensorInfo input, TensorInfo output, int kernelH, int kernelW) => new(
        kind,
        Volume.Of(input),
        Volume.Of(output),
        Expand(kernelH, op.Options.DilationH),
        Expand(kernelW, op.Options.DilationW),
        ((kernelH - 1) * op.Options.DilationH) + 1,
        ((kernelW - 1) * op.Options.DilationW) + 1,
        op.Options.StrideH,
        op.Options.StrideW,
        1,
        Batch(output, 3),
        Bits(input),
        1,
        OutputKind.Other,
        ActivationClassifier.Of(op));

    // The array dilates by two at most; what is left of a larger dilation is written into the kernel as zeros.
    private static int Expand(int kernel, int dilation) => ((kernel - 1) * (dilation % 2 == 0 ? dilation / 2 : dilation)) + 1;

    public static LoweredOperator Pool(OperatorInfo op, TensorInfo input, TensorInfo output, int kernelH, int kernelW) =>
        Convolve(op, BlockKind.Pooling, input, output, kernelH, kernelW) with
        {
            OutputKind = op.Name is "MAX_POOL_2D" or "REDUCE_MAX" ? OutputKind.MaxPool : OutputKind.Other,
            OutputBits = Bits(output),
        };

    public static LoweredOperator ElementWise(OperatorInfo op, TensorInfo input, TensorInfo output) => new(
        BlockKind.ElementWise,
        Volume.Of(input),
        Volume.Of(output),
        1, 1, 1, 1, 1, 1, 1,
        Batch(output, 3),
        Bits(input),
        op.Activations.Count() > 1 ? 2 : 1,
        op.Name switch
        {
            "ADD" or "SUB" => OutputKind.AddSub,
            "MUL" or "PRELU" => OutputKind.Mul,
            _ when Bits(input) >= 32 => OutputKind.Wide,
            _ => OutputKind.Other,
        },
        ActivationClassifier.Of(op))
    {
        IsScalar = op.HasScalarOperand,
        ReadsConstant = op.Constants.Any(t => t.Elements > 1),
        OutputBits = Bits(output),
    };

    // Moved as one run of bytes, whatever the shape.
    private static LoweredOperator Copy(OperatorInfo op, TensorInfo output)
    {
        var run = new Volume(1, Saturate(CeilDiv(output.Elements, EthosUAccelerator.BrickDepth)), EthosUAccelerator.BrickDepth);
        return ElementWise(op, output, output) with { Input = run, Output = run, Repeats = 1, Inputs = 1, ReadsConstant = false, OutputKind = OutputKind.Other };
    }

    private static TensorInfo Largest(OperatorInfo op, TensorInfo input) => op.Activations.MaxBy(t => t.Elements) ?? input;

    private static long Batch(TensorInfo tensor, int inner)
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
