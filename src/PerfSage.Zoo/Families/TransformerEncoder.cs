using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Families;

/// <summary>Transformer encoder (arXiv 1706.03762) over embedded tokens, with a classifier on their mean.</summary>
internal static class TransformerEncoder
{
    private const int Heads = 4;
    private const int FeedForwardGrowth = 4;
    private const int Classes = 10;

    public static ModelFamily Family { get; } =
        new(
            "transformer-encoder",
            "Transformer encoder with 4 heads; width = channels, a multiple of 4, depth = layers, resolution = tokens",
            new FamilyParameters(Width: 64, Depth: 2, Resolution: 32),
            Build
        );

    private static ModelBuilder Build(FamilyParameters parameters)
    {
        if (parameters.Width % Heads != 0)
        {
            throw new ArgumentException($"The width must be a multiple of the {Heads} heads.");
        }

        var model = new ModelBuilder(parameters.Seed) { Description = "Transformer encoder" };
        var graph = model.Main;
        var x = graph.Input([1, parameters.Resolution, parameters.Width]);
        for (var layer = 0; layer < parameters.Depth; layer++)
        {
            x = graph.LayerNormalization(graph.Add(x, Attention(graph, x)));
            var hidden = graph.FullyConnected(x, FeedForwardGrowth * parameters.Width, FusedActivation.Relu, keepDimensions: true);
            x = graph.LayerNormalization(graph.Add(x, graph.FullyConnected(hidden, parameters.Width, keepDimensions: true)));
        }

        graph.Output(graph.Softmax(graph.FullyConnected(graph.Mean(x, [1]), Classes)));
        return model;
    }

    private static Tensor Attention(GraphBuilder graph, Tensor input)
    {
        var (tokens, width) = (input.Shape[1], input.Shape[2]);
        var headWidth = width / Heads;
        var (query, key, value) = (Projected(), Projected(), Projected());
        var products = graph.BatchMatMul(query, key, adjointSecond: true);
        var scores = graph.Mul(products, graph.ConstantLike(products, [1 / Math.Sqrt(headWidth)], [1]));
        var mixed = graph.BatchMatMul(graph.Softmax(scores), value);
        var joined = graph.Reshape(graph.Transpose(mixed, [0, 2, 1, 3]), [1, tokens, width]);
        return graph.FullyConnected(joined, width, keepDimensions: true);

        Tensor Projected()
        {
            var projected = graph.FullyConnected(input, width, keepDimensions: true);
            return graph.Transpose(graph.Reshape(projected, [1, tokens, Heads, headWidth]), [0, 2, 1, 3]);
        }
    }
}
