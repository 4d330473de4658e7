using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>MobileNetV2 (arXiv 1801.04381): inverted residuals with linear bottlenecks.</summary>
internal static class MobileNetV2
{
    private const int Classes = 10;
    private const int PublishedStem = 32;
    private const int ChannelMultiple = 8;

    // Expansion, channels, repeats and first stride of the paper's table 2.
    private static readonly (int Expansion, int Channels, int Repeats, int Stride)[] Stages =
    [
        (1, 16, 1, 1),
        (6, 24, 2, 2),
        (6, 32, 3, 2),
        (6, 64, 4, 2),
        (6, 96, 3, 1),
        (6, 160, 3, 2),
        (6, 320, 1, 1),
    ];

    public static ModelFamily Family { get; } =
        new(
            "mobilenet-v2",
            "MobileNetV2; width = channels of the first layer (32 in the paper), depth = stages up to 7, resolution = image side",
            new FamilyParameters(Width: 8, Depth: 7, Resolution: 96),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parameters.Depth, Stages.Length, nameof(parameters.Depth));
        var model = new ModelBuilder(parameters.Seed) { Description = "MobileNetV2" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution, parameters.Resolution, 3]);
        x = graph.Conv2D(x, parameters.Width, 3, stride: 2, activation: FusedActivation.Relu6);
        foreach (var (expansion, channels, repeats, stride) in Stages.Take(parameters.Depth))
        {
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                x = InvertedResidual(graph, x, expansion, Scaled(channels, parameters.Width), repeat == 0 ? stride : 1);
            }
        }

        x = graph.Conv2D(x, Scaled(1280, parameters.Width), 1, activation: FusedActivation.Relu6);
        x = graph.Mean(x, [1, 2]);
        graph.Output(graph.Softmax(graph.FullyConnected(x, Classes)));
        return model;
    }

    private static Tensor InvertedResidual(GraphBuilder graph, Tensor input, int expansion, int channels, int stride)
    {
        var x = expansion == 1 ? input : graph.Conv2D(input, input.Channels * expansion, 1, activation: FusedActivation.Relu6);
        x = graph.DepthwiseConv2D(x, 3, stride, activation: FusedActivation.Relu6);
        x = graph.Conv2D(x, channels, 1);
        return stride == 1 && input.Channels == channels ? graph.Add(input, x) : x;
    }

    private static int Scaled(int channels, int width) =>
        Math.Max(ChannelMultiple, (channels * width / PublishedStem + ChannelMultiple / 2) / ChannelMultiple * ChannelMultiple);
}
