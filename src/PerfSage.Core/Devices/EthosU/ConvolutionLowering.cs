using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that slide a window over an image.</summary>
internal static class ConvolutionLowering
{
    public static LoweredOperator[] Conv2D(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } filter
            ? [Convolve(op, BlockKind.Convolution, input, output, filter.FromLast(2), filter.FromLast(1))]
            : Lowering.Usual(op, input, output);

    public static LoweredOperator[] Depthwise(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } filter
            ? [Convolve(op, BlockKind.Depthwise, input, output, filter.FromLast(2), filter.FromLast(1))]
            : Lowering.Usual(op, input, output);

    /// <summary>A convolution over the enlarged image, which is input 2; the first one is the output's shape.</summary>
    public static LoweredOperator[] Transposed(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } filter && op.Input(2) is { } image
            ?
            [
                Convolve(op, BlockKind.Convolution, image, output, filter.FromLast(2), filter.FromLast(1)) with
                {
                    StrideH = 1,
                    StrideW = 1,
                    Upscale = 2,
                },
            ]
            : Lowering.Usual(op, input, output);

    public static LoweredOperator[] Pool(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        [Pool(op, input, output, op.Options.FilterH, op.Options.FilterW)];

    public static LoweredOperator Pool(OperatorInfo op, TensorInfo input, TensorInfo output, int kernelH, int kernelW) =>
        Convolve(op, BlockKind.Pooling, input, output, kernelH, kernelW) with
        {
            OutputKind = EthosUOperators.Of(op).Output,
            OutputBits = Lowering.Bits(output),
        };

    private static LoweredOperator Convolve(
        OperatorInfo op,
        BlockKind kind,
        TensorInfo input,
        TensorInfo output,
        int kernelH,
        int kernelW
    ) =>
        new(
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
            Lowering.Batch(output, 3),
            Lowering.Bits(input),
            1,
            OutputKind.Other,
            ActivationClassifier.Of(op)
        );

    // The array dilates by two at most; what is left of a larger dilation is written into the kernel as zeros.
    private static int Expand(int kernel, int dilation) => ((kernel - 1) * (dilation % 2 == 0 ? dilation / 2 : dilation)) + 1;
}
