using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using static PerfSage.Core.Tests.Devices.EthosU.Placing.PlacementCase;

namespace PerfSage.Core.Tests.Devices.EthosU.Placing;

/// <summary>Windows, strides and paddings of convolutions and pools.</summary>
internal static class WindowCases
{
    private const string Strides = "strides above 3";
    private const string PaddedStrides = "strides above 3 with padding or dilation";
    private const string AverageWindow = "a window above 8x8 with padding, or above 256 rows or 65536 elements";
    private const string MaxWindow = "a window above 256 rows or 65536 elements";
    private const string TransposedStrides = "strides other than 1x1 and 2x2";
    private const string TransposedShape = "an output that does not follow from its input, strides and kernel";

    public static IReadOnlyList<PlacementCase> All { get; } =
    [
        Both("convolution, stride 3", null, g => g.Conv2D(Image(g), 4, 5, 3)),
        new("convolution, stride 4", PaddedStrides, null, g => g.Conv2D(Image(g), 4, 5, 4)),
        Both("convolution, stride 4, valid", null, g => g.Conv2D(Image(g), 4, 5, 4, Padding.Valid)),
        Both("convolution, stride 4, same without padding", null, g => g.Conv2D(Image(g), 4, 4, 4)),
        new("convolution, stride 4 in width", PaddedStrides, null, g => g.Conv2D(Image(g), 4, 5, (1, 4))),
        new("convolution, stride 4, dilated", PaddedStrides, null, g => g.Conv2D(Image(g), 4, 2, 4, Padding.Valid, dilation: 2)),
        Both("convolution, dilation 6", null, g => g.Conv2D(Image(g), 4, 3, dilation: 6)),
        Both("convolution, kernel 80", null, g => g.Conv2D(g.Input([1, 90, 90, 1]), 2, 80)),
        Both("convolution, batch 2", null, g => g.Conv2D(g.Input([2, 8, 8, 4]), 4, 3)),
        Both("depthwise, stride 3", null, g => g.DepthwiseConv2D(Image(g), 5, 3)),
        new("depthwise, stride 4, valid", Strides, null, g => g.DepthwiseConv2D(Image(g), 5, 4, Padding.Valid)),
        new("depthwise, stride 4 in height", Strides, null, g => g.DepthwiseConv2D(Image(g), 5, (4, 1))),
        Both("depthwise, multiplier 2", null, g => g.DepthwiseConv2D(Image(g), 3, depthMultiplier: 2)),
        Both("maximum, stride 3", null, g => g.MaxPool2D(Image(g), 3, 3)),
        new("maximum, stride 4", PaddedStrides, null, g => g.MaxPool2D(Image(g), 5, 4, Padding.Same)),
        Both("maximum, stride 4, valid", null, g => g.MaxPool2D(Image(g), 5, 4, Padding.Valid)),
        Both("maximum, 256 rows", null, g => Pool(g, BuiltinOperator.MaxPool2D, 256, 1)),
        Both("maximum, 257 rows", MaxWindow, g => Pool(g, BuiltinOperator.MaxPool2D, 257, 1)),
        Both("maximum, 65536 elements", null, g => Pool(g, BuiltinOperator.MaxPool2D, 256, 256)),
        Both("maximum, 65792 elements", MaxWindow, g => Pool(g, BuiltinOperator.MaxPool2D, 256, 257)),
        new("average, stride 4", PaddedStrides, null, g => g.AveragePool2D(Image(g), 5, 4, Padding.Same)),
        Both("average, 8x8, same", null, g => g.AveragePool2D(Image(g), 8, 1, Padding.Same)),
        Both("average, 9 rows, same", AverageWindow, g => g.AveragePool2D(Image(g), (9, 1), 1, Padding.Same)),
        Both("average, 9 columns, same", AverageWindow, g => g.AveragePool2D(Image(g), (1, 9), 1, Padding.Same)),
        Both("average, 10x10, same without padding", null, g => g.AveragePool2D(g.Input([1, 10, 10, 4]), 10, 10, Padding.Same)),
        Both("average, 256 rows", null, g => Pool(g, BuiltinOperator.AveragePool2D, 256, 1)),
        Both("average, 257 rows", AverageWindow, g => Pool(g, BuiltinOperator.AveragePool2D, 257, 1)),
        Both("average, 65792 elements", AverageWindow, g => Pool(g, BuiltinOperator.AveragePool2D, 256, 257)),
        Both("transposed, stride 1", null, g => g.TransposeConv(Image(g), 4, 3, 1)),
        new("transposed, stride 3", TransposedStrides, null, g => g.TransposeConv(Image(g), 4, 3, 3)),
        new("transposed, stride 2x1", TransposedStrides, null, g => g.TransposeConv(Image(g), 4, 3, (2, 1))),
        Both("transposed, stride 2x1 of a column", null, g => g.TransposeConv(g.Input([1, 8, 1, 4]), 4, (3, 1), (2, 1))),
        new("transposed, stride 2x1 of a column, wide", TransposedStrides, null, g => g.TransposeConv(g.Input([1, 8, 1, 4]), 4, 3, (2, 1))),
        Both("transposed, stride 1x2 of a row", null, g => g.TransposeConv(g.Input([1, 1, 8, 4]), 4, (1, 3), (1, 2))),
        new("transposed, stride 1x2 of two rows", TransposedStrides, null, g => g.TransposeConv(g.Input([1, 2, 8, 4]), 4, (1, 3), (1, 2))),
        Both("transposed, valid", null, g => Transposed(g, [1, 17, 17, 4])),
        Both("transposed, valid, other shape", TransposedShape, g => Transposed(g, [1, 16, 16, 4])),
    ];

    private static Tensor Image(GraphBuilder graph) => graph.Input([1, 16, 16, 4]);

    private static void Pool(GraphBuilder graph, BuiltinOperator code, int height, int width)
    {
        var one = OptionField.Of(1, 1);
        OptionField[] window =
        [
            OptionField.Of(0, (byte)Padding.Valid),
            one,
            OptionField.Of(2, 1),
            OptionField.Of(3, width),
            OptionField.Of(4, height),
        ];
        graph.Operator(code, [graph.Input([1, height, width, 1])], [1, 1, 1, 1], new OperatorOptions(OptionsKind.Pool2D, window));
    }

    private static void Transposed(GraphBuilder graph, int[] shape) =>
        graph.Operator(
            BuiltinOperator.TransposeConv,
            [graph.Constant(shape, "shape"), graph.Weights(4, 3, 3, 4), graph.Input([1, 8, 8, 4])],
            shape,
            new OperatorOptions(
                OptionsKind.TransposeConv,
                OptionField.Of(0, (byte)Padding.Valid),
                OptionField.Of(1, 2),
                OptionField.Of(2, 2)
            ),
            TensorType.Int8,
            Quantization.PerTensor(1, 0)
        );
}
