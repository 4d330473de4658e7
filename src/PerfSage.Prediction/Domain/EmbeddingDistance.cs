using System.Globalization;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Domain;

/// <summary>How far a graph's embedding lies from the training graphs', in standard deviations per dimension.</summary>
internal sealed class EmbeddingDistance(EmbeddingData data)
{
    public double Of(float[] embedding)
    {
        var sum = 0.0;
        for (var d = 0; d < embedding.Length; d++)
        {
            var deviation = (embedding[d] - data.Mean[d]) * data.InverseDeviation[d];
            sum += deviation * deviation;
        }

        return Math.Sqrt(sum / embedding.Length);
    }

    public string? Violation(float[] embedding)
    {
        var ratio = Of(embedding) / data.DistanceLimit;
        return ratio > 1
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the model as a whole is unlike the training models: {ratio:0.0} times as far from their mean as 99 % of them"
            )
            : null;
    }
}
