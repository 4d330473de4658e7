using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Building;

/// <summary>Makes seeded gaussian weights and biases that give a layer outputs of deviation one.</summary>
internal static class WeightFactory
{
    private const double BiasDeviation = 0.1;

    // Below this, taking the mean out of a filter would take most of the filter with it.
    private const int SmallestCentredFilter = 4;

    /// <param name="channelDimension">Dimension of output channels.</param>
    /// <param name="fanIn">Products that are added up for one output element.</param>
    public static Tensor Weights(
        GraphBuilder graph,
        string name,
        Tensor input,
        int[] shape,
        int channelDimension,
        double fanIn,
        WeightOptions options,
        bool perChannelByDefault
    )
    {
        var type =
            options.Type
            ?? input.Type switch
            {
                TensorType.Float32 or TensorType.UInt8 => input.Type,
                _ => TensorType.Int8,
            };
        // The uint8 scheme is older than scales per channel.
        var perChannel = type is not TensorType.UInt8 && (options.PerChannel ?? perChannelByDefault);
        var deviation = 1 / Math.Sqrt(fanIn * input.MeanSquare);
        if (graph.Model.OmitWeights)
        {
            var assumed = OmittedWeights.Quantization(type, deviation, perChannel ? shape[channelDimension] : 1, channelDimension);
            return graph.AddTensor(type, shape, assumed, data: null, name);
        }

        var channels = new ChannelLayout(shape, channelDimension);
        var values = Values(graph.Model.Random, channels, deviation, options.ZeroFraction);
        var (quantization, data) = WeightEncoder.Encode(values, channels, type, perChannel);
        return graph.AddTensor(type, shape, quantization, data, name);
    }

    public static Tensor? Bias(GraphBuilder graph, string name, Tensor input, Tensor weights, int count, WeightOptions options)
    {
        if (!options.Bias)
        {
            return null;
        }

        var values = new double[count];
        for (var i = 0; i < count && !graph.Model.OmitWeights; i++)
        {
            values[i] = graph.Model.Random.NextGaussian() * BiasDeviation;
        }

        var (type, quantization, data) = BiasEncoder.Encode(values, input, weights);
        return graph.AddTensor(type, [count], quantization, graph.Model.OmitWeights ? null : data, name);
    }

    private static double[] Values(SeededRandom random, ChannelLayout channels, double deviation, double zeroFraction)
    {
        var values = new double[channels.ElementCount];
        var sums = new double[channels.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = random.NextGaussian() * deviation;
            sums[channels.Of(i)] += values[i];
        }

        var perFilter = channels.ElementCount / channels.Count;
        for (var i = 0; i < values.Length; i++)
        {
            // Filters without a mean keep deep networks from drifting towards one answer for every input.
            var mean = perFilter < SmallestCentredFilter ? 0 : sums[channels.Of(i)] / perFilter;
            values[i] = zeroFraction > 0 && random.NextUniform() < zeroFraction ? 0 : values[i] - mean;
        }

        return values;
    }
}
