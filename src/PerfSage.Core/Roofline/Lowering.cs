using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>
/// Maps a TFLite operator to the block operation an NPU runs for it. It need not be exact: what the network learns is the
/// residual. Null means that nothing is computed (views).
/// </summary>
internal static class Lowering
{
    // A softmax is about a dozen 32-bit passes (maximum, table, sum, reciprocal by Newton iteration, scale).
    private const int SoftmaxPasses = 12;

    public static LoweredOperator? Lower(OperatorInfo op)
    {
        if (op.Input(0) is not { } input || op.Outputs.Length == 0)
        {
            return null;
        }

        var output = op.Outputs[0];
        return op.Name switch
        {
            "RESHAPE" or "SQUEEZE" or "EXPAND_DIMS" or "SHAPE" or "RANK" => null,
            "CONV_2D" when op.Input(1) is { } filter => Convolve(op, BlockKind.Convolution, input, output, filter.FromLast(2), filter.FromLast(1)),
            "DEPTHWISE_CONV_2D" when op.Input(1) is { } filter => Convolve(op, BlockKind.Depthwise, input, output, filter.FromLast(2), filter.FromLast(1)),
            "TRANSPOSE_CONV" when op.Input(1) is { } filter && op.Input(2) is { } image =>
                Convolve(op, BlockKind.Convolution, image, output, filter.FromLast(2), filter.FromLast(1)) with { StrideH = 1, StrideW = 1, Upscale = 2 },
            "FULLY_CONNECTED" => Product(op, input.FromLast(0), output.FromLast(0), output.Elements / Math.Max(1, output.FromLast(0)), 1),
            "BATCH_MATMUL" => Product(op, input.FromLast(op.Options.AdjointX ? 1 : 0), output.FromLast(0), output.FromLast(1), Batch(output, 2)),
            "AVERAGE_POOL_2D" or "MAX_POOL_2D" or "L2_POOL_2D" => Pool(op, input, output, op.Options.FilterH, op.Options.FilterW),
            "MEAN" or "SUM" or "REDUCE_MAX" or "REDUCE_MIN" or "ARG_MAX" or "ARG_MIN" => Reduce(op, input, output),
            "RESIZE_BILINEAR" => Pool(op, input, output, 2, 2) with { Upscale = 2 },
            "RESIZE_NEAREST_NEIGHBOR" => Pool(op, input, output, 1, 1) with { Upscale = 2 },
            "SOFTMAX" or "LOG_SOFTMAX" => ElementWise(op, input, input) with { OutputKind = OutputKind.Wide, Bits = 32, Repeats = SoftmaxPasses * Batch(input, 3) },
            "CONCATENATION" or "SPLIT" or "SPLIT_V" or "SLICE" or "STRIDED_SLICE" or "PACK" or "UNPACK" or "PAD" or "PADV2" or "MIRROR_PAD"
                or "QUANTIZE" or "DEQUANTIZE" or "CAST" or "TRANSPOSE" or "GATHER" or "TILE" or "SPACE_TO_DEPTH" or "DEPTH_TO_SPACE"
                => Copy(op, output),
            _ when Recurrence.Lower(op) is { } cell => cell,
            _ => ElementWise(op, Largest(op, input), output),
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

    private static LoweredOperator Pool(OperatorInfo op, TensorInfo input, TensorInfo output, int kernelH, int kernelW) =>
        Convolve(op, BlockKind.Pooling, input, output, kernelH, kernelW) with
        {
            OutputKind = op.Name is "MAX_POOL_2D" or "REDUCE_MAX" ? OutputKind.MaxPool : OutputKind.Other,
        };

    private static LoweredOperator Reduce(OperatorInfo op, TensorInfo input, TensorInfo output)
    {
        var ratio = input.Elements / Math.Max(1, output.Elements);
        var spatial = input.FromLast(0) == output.FromLast(0) && ratio == (long)input.FromLast(2) * input.FromLast(1);
        var (kernelH, kernelW) = spatial ? (input.FromLast(2), input.FromLast(1)) : (1, Saturate(ratio));
        var pooled = new Volume(1, Saturate(output.Elements / Math.Max(1, output.FromLast(0))), output.FromLast(0));
        return Pool(op, input, output, kernelH, kernelW) with { Output = pooled, Repeats = 1 };
    }

    private static LoweredOperator ElementWise(OperatorInfo op, TensorInfo input, TensorInfo output) => new(
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
        ActivationClassifier.Of(op));

    // Moved as one run of bytes, whatever the shape.
    private static LoweredOperator Copy(OperatorInfo op, TensorInfo output)
    {
        var run = new Volume(1, Saturate((output.Elements + 15) / 16), 16);
        return ElementWise(op, output, output) with { Input = run, Output = run, Repeats = 1, Inputs = 1, OutputKind = OutputKind.Other };
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

    private static int Bits(TensorInfo? tensor) => tensor?.Type.Bits() ?? 8;

    private static int Saturate(long value) => (int)Math.Clamp(value, 1, int.MaxValue);
}
