using PerfSage.Zoo.Building;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Tests.Golden;

/// <summary>Convolutions in every shape that decides about blocks, traffic and padding.</summary>
internal static class ConvolutionModels
{
    public static IReadOnlyList<NamedModel> All { get; } =
    [
        GraphExtensions.Model("windows", Windows),
        GraphExtensions.Model("padding", Padded),
        GraphExtensions.Model("weights", Weighted),
        GraphExtensions.Model("large-maps", LargeMaps),
    ];

    // Nothing is square here, so that height and width cannot be confused.
    private static void Windows(GraphBuilder graph)
    {
        var x = graph.Input([1, 50, 42, 3]);
        x = graph.Conv2D(x, 20, (11, 4), (2, 1), activation: FusedActivation.Relu);
        x = graph.DepthwiseConv2D(x, (3, 9), (1, 2), activation: FusedActivation.Relu6);
        x = graph.Conv2D(x, 24, (3, 2), dilation: (2, 3), activation: FusedActivation.Tanh);
        x = graph.Conv2D(x, 40, (5, 3), padding: Padding.Valid, dilation: (1, 4), activation: FusedActivation.ReluN1To1);
        x = graph.DepthwiseConv2D(x, (2, 5), depthMultiplier: 2, dilation: (3, 1));
        x = graph.Conv2D(x, 32, 3, groups: 2);
        x = graph.TransposeConv(x, 12, (4, 2), (2, 1));
        x = graph.MaxPool2D(x, (3, 2), (2, 3), Padding.Same);
        x = graph.AveragePool2D(x, (2, 5), (1, 2));
        var tall = new OperatorOptions(
            OptionsKind.Pool2D,
            OptionField.Of(0, (byte)Padding.Valid),
            OptionField.Of(1, 1),
            OptionField.Of(2, 1),
            OptionField.Of(3, 1),
            OptionField.Of(4, 3)
        );
        x = graph.Operator(BuiltinOperator.L2Pool2D, [x], [1, x.Shape[1] - 2, x.Shape[2], 12], tall);
        // Rows of height one, of even and of odd width.
        x = graph.Conv2D(x, 12, (x.Shape[1], 1), padding: Padding.Valid);
        var even = graph.Conv2D(graph.Input([1, 1, 12, 20]), 24, (1, 3));
        graph.Output(x, even, graph.Conv2D(even, 24, (1, 2), padding: Padding.Valid));
    }

    private static void Padded(GraphBuilder graph)
    {
        (int, int)[] around = [(0, 0), (1, 2), (3, 0), (0, 0)];
        var x = graph.Conv2D(graph.Pad(graph.Input([1, 17, 13, 10]), around), 20, 3, 2, Padding.Valid);
        x = graph.DepthwiseConv2D(graph.Pad(x, around), 3, padding: Padding.Valid);
        var shared = graph.Pad(x, around);
        x = graph.Conv2D(shared, 20, 3, padding: Padding.Valid);
        var pool = graph.MaxPool2D(graph.Pad(graph.Conv2D(shared, 20, 1), around), 2, 1);
        var border = graph.Constant([0, 0, 0, 0, 1, 2, 0, 0], "amounts", [4, 2]);
        var other = graph.Operator(BuiltinOperator.Padv2, [pool, border], [1, pool.Shape[1], pool.Shape[2] + 3, 20]);
        var mirrored = new OperatorOptions(OptionsKind.MirrorPad);
        var mirror = graph.Operator(BuiltinOperator.MirrorPad, [x, border], [1, x.Shape[1], x.Shape[2] + 3, 20], mirrored);
        graph.Output(graph.Conv2D(other, 8, 3), mirror, graph.Pad(mirror, around));
    }

    private static void Weighted(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 6, 6, 48]), 72, 3, options: new WeightOptions { ZeroFraction = 0.7, PerChannel = false });
        x = graph.Conv2D(x, 96, 3, options: new WeightOptions { Bias = false });
        x = graph.Conv2D(x, 20, 1, options: new WeightOptions { Type = TensorType.Int4 });
        x = graph.DepthwiseConv2D(x, 3, options: new WeightOptions { ZeroFraction = 0.3 });
        // Its weights arrive while the convolution before it computes, or do not.
        x = graph.Conv2D(x, 130, 3);
        x = graph.Conv2D(x, 130, 1);
        graph.Output(graph.FullyConnected(x, 12, options: new WeightOptions { ZeroFraction = 0.9 }));
    }

    // Maps that fit no SRAM, unlike all that training saw, and blocks of every largest size.
    private static void LargeMaps(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 250, 210, 3]), 80, 3);
        var y = graph.DepthwiseConv2D(x, 3, activation: FusedActivation.Relu);
        var z = graph.Conv2D(graph.Add(x, y), 12, 1);
        z = graph.Conv2D(z, 40, 7, (4, 3));
        graph.Output(graph.Conv2D(z, 200, 1));
    }
}
