using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>MobileNetV1 (arXiv 1704.04861), by default in the size of MLCommons Tiny's visual wake words.</summary>
internal static class MobileNetV1
{
    private const int Classes = 2;

    public static ModelFamily Family { get; } =
        new(
            "mobilenet-v1",
            "MobileNetV1; width = channels of the first layer (32 in the paper), "
                + "depth = blocks in the widest middle stage, resolution = image side",
            new FamilyParameters(Width: 8, Depth: 5, Resolution: 96),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        var model = new ModelBuilder(parameters.Seed) { Description = "MobileNetV1" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution, parameters.Resolution, 3]);
        x = graph.Conv2D(x, parameters.Width, 3, stride: 2, activation: FusedActivation.Relu6);
        foreach (var (growth, stride) in Blocks(parameters.Depth))
        {
            x = graph.DepthwiseConv2D(x, 3, stride, activation: FusedActivation.Relu6);
            x = graph.Conv2D(x, growth * parameters.Width, 1, activation: FusedActivation.Relu6);
        }

        x = graph.AveragePool2D(x, (x.Shape[1], x.Shape[2]));
        x = graph.Reshape(x, [1, x.Channels]);
        graph.Output(graph.Softmax(graph.FullyConnected(x, Classes)));
        return model;
    }

    private static IEnumerable<(int Growth, int Stride)> Blocks(int depth) =>
        [(2, 1), (4, 2), (4, 1), (8, 2), (8, 1), (16, 2), .. Enumerable.Repeat((16, 1), depth), (32, 2), (32, 1)];
}
