using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.VisionTransformers;

/// <summary>ViT (arXiv 2010.11929) and DeiT (arXiv 2012.12877), which has a second token of its own.</summary>
/// <param name="Side">Of the image.</param>
/// <param name="Classes">0 for a network that ends in a vector.</param>
internal sealed record VitNetwork(int Side, int Patch, int Width, int Heads, int ExtraTokens, int Classes) : IVisionTransformer
{
    private const int Layers = 12;
    private const int Growth = 4;

    public void Build(GraphBuilder graph)
    {
        var patches = graph.Conv2D(graph.Input([1, Side, Side, 3]), Width, Patch, stride: Patch, padding: Padding.Valid);
        var tokens = graph.Tokens(patches);
        var extra = graph.ConstantLike(tokens, new double[ExtraTokens * Width], [1, ExtraTokens, Width]);
        var x = graph.Concatenation([extra, tokens], 1);
        x = graph.Add(x, graph.ConstantLike(x, new double[x.Shape[1] * Width], [1, x.Shape[1], Width]));
        for (var layer = 0; layer < Layers; layer++)
        {
            var before = graph.Normalized(x);
            x = graph.Add(x, graph.Attention(before, before, Heads));
            x = graph.Add(x, graph.FeedForward(graph.Normalized(x), Growth));
        }

        x = graph.Normalized(x);
        var first = graph.Reshape(graph.StridedSlice(x, [0, 0, 0], [1, 1, Width], [1, 1, 1]), [1, Width]);
        graph.Output(Classes > 0 ? graph.FullyConnected(first, Classes) : graph.Tanh(graph.FullyConnected(first, Width)));
    }
}
