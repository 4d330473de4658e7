using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>A convolution as the NPU gets it.</summary>
/// <param name="Image">Index of the tensor that it reads.</param>
/// <param name="Bits">Of an input element.</param>
internal sealed record ConvolutionShape(
    NpuKind Kind,
    int Image,
    TensorInfo Filter,
    SlidingWindow Window,
    Volume Input,
    Volume Output,
    int Bits
)
{
    /// <summary>Batches, each an operation of its own.</summary>
    public long Repeats { get; init; } = 1;

    /// <summary>How much larger the input is made, for a transposed convolution.</summary>
    public int Upscale { get; init; } = 1;

    /// <summary>Of channels, each with filters of its own.</summary>
    public int Groups { get; init; } = 1;

    /// <returns>Null for an operator without its operands.</returns>
    public static ConvolutionShape? Of(OperatorSite site)
    {
        var (op, output) = (site.Op, site.Output);
        var isTransposed = op.Is(Convolutions.TransposeConv);
        var operand = isTransposed ? 2 : 0;
        if (op.Input(1) is not { } filter || op.Input(operand) is null)
        {
            return null;
        }

        var index = Unpadded(site, op.InputIndices[operand]);
        var image = site.Subgraph.Tensors[index];
        var window = SlidingWindow.Of(Extent.Of(filter), op.Options);
        var shape = new ConvolutionShape(
            KindOf(op, image, output),
            index,
            filter,
            window,
            site.Read(index).Shape,
            Volume.Of(output),
            TensorSize.Bits(image)
        )
        {
            Repeats = TensorSize.Batch(output),
        };
        if (isTransposed)
        {
            var upscale = op.Options is { StrideH: 2 } or { StrideW: 2 } ? 2 : 1;
            return shape with { Upscale = upscale, Window = window with { Stride = Extent.One } };
        }

        if (op.Is(Convolutions.Conv2D))
        {
            shape = shape with { Groups = Math.Max(1, image.FromLast(0) / Math.Max(1, filter.FromLast(0))) };
        }

        return shape.Kind == NpuKind.Convolution && TensorSize.Batch(image) > 1 && window is { Taps: 1 } && window.Stride == Extent.One
            ? shape.AsRows(output)
            : shape;
    }

    /// <param name="inputD">Channels that one of its operations reads; likewise <paramref name="outputD"/>.</param>
    public NpuWeights Weights(int inputD, int outputD) => WeightFormat.Weights(Filter, Kind, Window, inputD, outputD, Bits);

    private static NpuKind KindOf(OperatorInfo op, TensorInfo image, TensorInfo output) =>
        op.Is(Convolutions.DepthwiseConv2D) && (image.FromLast(0) != 1 || output.FromLast(0) <= 1)
            ? NpuKind.Depthwise
            : NpuKind.Convolution;

    private static int Unpadded(OperatorSite site, int index) =>
        site.SourceOf(index) is var producer and >= 0 && site.MergedPads.Contains(producer)
            ? site.Subgraph.Operators[producer].InputIndices[0]
            : index;

    // Batches of pixels are one image.
    private ConvolutionShape AsRows(TensorInfo output)
    {
        var (h, w) = RowShape.Square(output.Elements / Math.Max(1, output.FromLast(0)));
        return this with { Input = new Volume(h, w, Input.D), Output = new Volume(h, w, Output.D), Repeats = 1 };
    }
}
