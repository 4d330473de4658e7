using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>ResNet for CIFAR (arXiv 1512.03385), by default ResNet-8 as in MLCommons Tiny's image classification.</summary>
internal static class ResNet
{
    private const int Classes = 10;
    private const int MaxDepth = 10;

    public static ModelFamily Family { get; } =
        new(
            "resnet",
            "ResNet; width = channels of the first stack, doubled in each next one, depth = stacks, resolution = image side",
            new FamilyParameters(Width: 16, Depth: 3, Resolution: 32),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parameters.Depth, MaxDepth, nameof(parameters.Depth));
        var model = new ModelBuilder(parameters.Seed) { Description = "ResNet" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution, parameters.Resolution, 3]);
        x = graph.Conv2D(x, parameters.Width, 3, activation: FusedActivation.Relu);
        for (var stack = 0; stack < parameters.Depth; stack++)
        {
            x = Block(graph, x, parameters.Width << stack, stack == 0 ? 1 : 2);
        }

        x = graph.AveragePool2D(x, (x.Shape[1], x.Shape[2]));
        x = graph.Reshape(x, [1, x.Channels]);
        graph.Output(graph.Softmax(graph.FullyConnected(x, Classes)));
        return model;
    }

    private static Tensor Block(GraphBuilder graph, Tensor input, int channels, int stride)
    {
        var x = graph.Conv2D(input, channels, 3, stride, activation: FusedActivation.Relu);
        x = graph.Conv2D(x, channels, 3);
        var shortcut = stride == 1 ? input : graph.Conv2D(input, channels, 1, stride);
        return graph.Add(x, shortcut, FusedActivation.Relu);
    }
}
