using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Operators that slide a window over an image.</summary>
internal static class ConvolutionLowering
{
    public static LoweredOperator[] Conv2D(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } filter
            ? [Slide(op, BlockKind.Convolution, input, output, SlidingWindow.Of(Extent.Of(filter), op.Options))]
            : Lowering.Usual(op, input, output);

    public static LoweredOperator[] Depthwise(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } filter
            ? [Slide(op, BlockKind.Depthwise, input, output, SlidingWindow.Of(Extent.Of(filter), op.Options))]
            : Lowering.Usual(op, input, output);

    /// <summary>A convolution over the enlarged image, which is input 2; the first one is the output's shape.</summary>
    public static LoweredOperator[] Transposed(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        op.Input(1) is { } filter && op.Input(2) is { } image
            ?
            [
                Slide(
                    op,
                    BlockKind.Convolution,
                    image,
                    output,
                    SlidingWindow.Of(Extent.Of(filter), op.Options) with
                    {
                        Stride = Extent.One,
                    }
                ) with
                {
                    Upscale = 2,
                },
            ]
            : Lowering.Usual(op, input, output);

    public static LoweredOperator[] Pool(OperatorInfo op, TensorInfo input, TensorInfo output) =>
        [Pool(op, input, output, new Extent(op.Options.FilterH, op.Options.FilterW))];

    public static LoweredOperator Pool(OperatorInfo op, TensorInfo input, TensorInfo output, Extent kernel) =>
        Slide(op, BlockKind.Pooling, input, output, SlidingWindow.Of(kernel, op.Options)) with
        {
            OutputKind = EthosUOperators.Of(op).Output,
            OutputBits = Lowering.Bits(output),
        };

    private static LoweredOperator Slide(OperatorInfo op, BlockKind kind, TensorInfo input, TensorInfo output, SlidingWindow window) =>
        new(kind, Volume.Of(input), Volume.Of(output))
        {
            Window = window,
            Repeats = Lowering.Batch(output, 3),
            Bits = Lowering.Bits(input),
            Activation = ActivationClassifier.Of(op),
        };
}
