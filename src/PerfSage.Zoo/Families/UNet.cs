using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>U-Net (arXiv 1505.04597) for one class, with same padding and nearest-neighbour upsampling.</summary>
internal static class UNet
{
    private const int MaxDepth = 10;

    public static ModelFamily Family { get; } =
        new(
            "u-net",
            "U-Net; width = channels of the first level, doubled in each next one, "
                + "depth = levels above the bottleneck, resolution = image side",
            new FamilyParameters(Width: 8, Depth: 3, Resolution: 64),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parameters.Depth, MaxDepth, nameof(parameters.Depth));
        if (parameters.Resolution % (1 << parameters.Depth) != 0)
        {
            throw new ArgumentException($"The resolution must be a multiple of {1 << parameters.Depth} for a depth of {parameters.Depth}.");
        }

        var model = new ModelBuilder(parameters.Seed) { Description = "U-Net" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution, parameters.Resolution, 3]);
        var skips = new Stack<Tensor>();
        for (var level = 0; level < parameters.Depth; level++)
        {
            x = TwoConvolutions(graph, x, parameters.Width << level);
            skips.Push(x);
            x = graph.MaxPool2D(x, 2);
        }

        x = TwoConvolutions(graph, x, parameters.Width << parameters.Depth);
        while (skips.TryPop(out var skip))
        {
            x = graph.ResizeNearestNeighbor(x, (skip.Shape[1], skip.Shape[2]));
            x = graph.Conv2D(x, skip.Channels, 2, activation: FusedActivation.Relu);
            x = TwoConvolutions(graph, graph.Concatenation([skip, x], 3), skip.Channels);
        }

        graph.Output(graph.Logistic(graph.Conv2D(x, filters: 1, kernel: 1)));
        return model;
    }

    private static Tensor TwoConvolutions(GraphBuilder graph, Tensor input, int channels)
    {
        var x = graph.Conv2D(input, channels, 3, activation: FusedActivation.Relu);
        return graph.Conv2D(x, channels, 3, activation: FusedActivation.Relu);
    }
}
