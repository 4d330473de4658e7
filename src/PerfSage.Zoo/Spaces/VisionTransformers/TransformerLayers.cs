using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.VisionTransformers;

/// <summary>What vision transformers are made of, over tokens [windows, tokens, channels].</summary>
internal static class TransformerLayers
{
    public static Tensor Gelu(this GraphBuilder graph, Tensor input)
    {
        var output = graph.AddTensor(input.Type, input.Shape, input.Quantization, null, "gelu", null, input.MeanSquare);
        graph.AddOperator(BuiltinOperator.Gelu, [input], [output]);
        return output;
    }

    /// <summary>Normalisation with its scale and its offset.</summary>
    public static Tensor Normalized(this GraphBuilder graph, Tensor input)
    {
        var scaled = graph.LayerNormalization(input);
        return graph.Add(scaled, graph.ConstantLike(scaled, [.. Enumerable.Repeat(0.5, scaled.Channels)], [scaled.Channels]));
    }

    /// <param name="memory">Tokens that are attended to, the same or fewer.</param>
    public static Tensor Attention(this GraphBuilder graph, Tensor input, Tensor memory, int heads, bool hasPositions = false)
    {
        var (windows, tokens, width) = (input.Shape[0], input.Shape[1], input.Shape[2]);
        var headWidth = width / heads;
        var (query, key, value) = (Projected(input), Projected(memory), Projected(memory));
        var products = graph.BatchMatMul(query, key, adjointSecond: true);
        var scores = graph.Mul(products, graph.ConstantLike(products, [1 / Math.Sqrt(headWidth)], [1]));
        if (hasPositions)
        {
            int[] shape = [1, heads, tokens, memory.Shape[1]];
            scores = graph.Add(scores, graph.ConstantLike(scores, new double[heads * tokens * memory.Shape[1]], shape));
        }

        var mixed = graph.BatchMatMul(graph.Softmax(scores), value);
        var joined = graph.Reshape(graph.Transpose(mixed, [0, 2, 1, 3]), [windows, tokens, width]);
        return graph.FullyConnected(joined, width, keepDimensions: true);

        Tensor Projected(Tensor from)
        {
            var projected = graph.FullyConnected(from, width, keepDimensions: true);
            return graph.Transpose(graph.Reshape(projected, [windows, from.Shape[1], heads, headWidth]), [0, 2, 1, 3]);
        }
    }

    public static Tensor FeedForward(this GraphBuilder graph, Tensor input, int growth)
    {
        var hidden = graph.Gelu(graph.FullyConnected(input, growth * input.Channels, keepDimensions: true));
        return graph.FullyConnected(hidden, input.Channels, keepDimensions: true);
    }

    public static Tensor Tokens(this GraphBuilder graph, Tensor image) =>
        graph.Reshape(image, [1, image.Shape[1] * image.Shape[2], image.Channels]);

    public static Tensor Image(this GraphBuilder graph, Tensor tokens, int side) => graph.Reshape(tokens, [1, side, side, tokens.Channels]);
}
