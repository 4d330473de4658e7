using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Layers;

/// <summary>Normalisations, which TFLite's converter spells out in elementwise operators.</summary>
public static class NormalizationLayers
{
    private const double Epsilon = 1e-3;

    /// <summary>Layer normalisation over the last dimension, with a scale of one per channel and an offset of zero left out.</summary>
    public static Tensor LayerNormalization(this GraphBuilder graph, Tensor input)
    {
        var axis = new[] { input.Rank - 1 };
        var mean = graph.Mean(input, axis, keepDimensions: true);
        var variance = graph.Mean(graph.SquaredDifference(input, mean), axis, keepDimensions: true);
        var inverse = graph.Rsqrt(graph.Add(variance, graph.ConstantLike(variance, [Epsilon], [1])));
        var normalized = graph.Mul(graph.Sub(input, mean), inverse);
        return graph.Mul(normalized, graph.ConstantLike(normalized, [.. Enumerable.Repeat(1.0, input.Channels)], [input.Channels]));
    }
}
