using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;

namespace PerfSage.Zoo.Spaces.VisionTransformers;

/// <summary>Mix Transformer, the encoder of SegFormer (arXiv 2105.15203), with a classifier.</summary>
/// <param name="Widths">Of the four stages.</param>
/// <param name="Depths">Blocks of the stages.</param>
internal sealed record SegformerEncoder(IReadOnlyList<int> Widths, IReadOnlyList<int> Depths) : IVisionTransformer
{
    private const int Side = 224;
    private const int Growth = 4;
    private const int Classes = 1000;
    private static readonly int[] Heads = [1, 2, 5, 8];
    private static readonly int[] Reductions = [8, 4, 2, 1];

    public void Build(GraphBuilder graph)
    {
        var image = graph.Input([1, Side, Side, 3]);
        for (var stage = 0; stage < Widths.Count; stage++)
        {
            var merged = graph.Conv2D(image, Widths[stage], stage == 0 ? 7 : 3, stride: stage == 0 ? 4 : 2);
            var (side, x) = (merged.Shape[1], graph.Normalized(graph.Tokens(merged)));
            for (var block = 0; block < Depths[stage]; block++)
            {
                x = Block(graph, x, side, stage);
            }

            image = graph.Image(graph.Normalized(x), side);
        }

        graph.Output(graph.FullyConnected(graph.Mean(image, [1, 2]), Classes));
    }

    private static Tensor Block(GraphBuilder graph, Tensor input, int side, int stage)
    {
        var before = graph.Normalized(input);
        var memory = before;
        if (Reductions[stage] is var reduction and > 1)
        {
            memory = graph.Conv2D(graph.Image(before, side), input.Channels, reduction, stride: reduction);
            memory = graph.Normalized(graph.Tokens(memory));
        }

        var x = graph.Add(input, graph.Attention(before, memory, Heads[stage]));
        var hidden = graph.FullyConnected(graph.Normalized(x), Growth * input.Channels, keepDimensions: true);
        var mixed = graph.Gelu(graph.Tokens(graph.DepthwiseConv2D(graph.Image(hidden, side), 3)));
        return graph.Add(x, graph.FullyConnected(mixed, input.Channels, keepDimensions: true));
    }
}
