using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.KernelMixes;

/// <summary>All blocks that mixes are made of, a line each.</summary>
internal static class MixBlocks
{
    private const int MostChannels = 256;
    private const int Groups = 4;
    private const int Squeeze = 4;

    public static IReadOnlyList<MixBlock> All { get; } =
    [
        new("conv", (g, x) => g.Conv2D(x, x.Channels, 3, activation: FusedActivation.Relu)),
        new("strided", (g, x) => g.Conv2D(x, Wider(x), 3, Step(x), activation: FusedActivation.Relu)),
        new("pointwise", (g, x) => g.Conv2D(x, Wider(x), 1, activation: FusedActivation.Relu)),
        new("large", (g, x) => g.Conv2D(x, x.Channels, 5, activation: FusedActivation.Relu)),
        new("grouped", (g, x) => g.Conv2D(x, x.Channels, 3, groups: Groups, activation: FusedActivation.Relu)),
        new("depthwise", (g, x) => g.DepthwiseConv2D(x, 3, activation: FusedActivation.Relu6)),
        new("depthwise-strided", (g, x) => g.DepthwiseConv2D(x, 3, Step(x), activation: FusedActivation.Relu6)),
        new("depthwise-large", (g, x) => g.DepthwiseConv2D(x, 5, activation: FusedActivation.Relu6)),
        new("separable", (g, x) => g.Conv2D(g.DepthwiseConv2D(x, 3, activation: FusedActivation.Relu6), x.Channels, 1)),
        new("residual", (g, x) => g.Add(x, g.Conv2D(x, x.Channels, 1), FusedActivation.Relu)),
        new("squeeze", SqueezeAndExcite),
        new("hard-swish", (g, x) => g.HardSwish(x)),
        new("sigmoid", (g, x) => g.Mul(x, g.Logistic(x))),
        new("pool", (g, x) => g.MaxPool2D(x, 3, Step(x), Padding.Same)),
        new("concatenate", (g, x) => x.Channels >= MostChannels ? x : g.Concatenation([x, g.Conv2D(x, x.Channels, 1)], 3)),
        new("pad", (g, x) => g.Conv2D(g.Pad(x, [(0, 0), (1, 1), (1, 1), (0, 0)]), x.Channels, 3, padding: Padding.Valid)),
    ];

    // As MobileNetV3 has it, without the hard sigmoid that few runtimes fuse.
    private static Tensor SqueezeAndExcite(GraphBuilder graph, Tensor x)
    {
        var mean = graph.Mean(x, [1, 2], keepDimensions: true);
        var few = graph.Conv2D(mean, Math.Max(1, x.Channels / Squeeze), 1, activation: FusedActivation.Relu);
        return graph.Mul(x, graph.Logistic(graph.Conv2D(few, x.Channels, 1)));
    }

    private static int Wider(Tensor x) => Math.Min(MostChannels, 2 * x.Channels);

    private static int Step(Tensor x) => x.Shape[1] >= 8 ? 2 : 1;
}
