using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Intervals;

/// <summary>Looks up how many spreads wide an interval must be.</summary>
internal sealed class ConformalTable(ConformalData data)
{
    /// <summary>
    /// The quantile of the next tabulated confidence at or above <paramref name="confidence"/>: too wide, never too narrow.
    /// </summary>
    /// <param name="group">Of devices.</param>
    /// <exception cref="PredictorException">
    /// The confidence is above the table, or no interval of the metric was measured in the group: a number would be a guess.
    /// </exception>
    public double Quantile(string group, string metric, int operators, double confidence)
    {
        var index = Array.FindIndex(data.Confidences, c => c >= confidence);
        if (index < 0)
        {
            var highest = data.Confidences[^1];
            throw new PredictorException(
                FormattableString.Invariant(
                    $"confidence {confidence} is above {highest}, the highest for which the predictor's intervals were measured"
                )
            );
        }

        var bucket = data.BucketEdges.Count(edge => edge <= operators).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return data.Quantiles.TryGetValue(ConformalData.Key(group, metric), out var rows)
            ? rows[bucket][index]
            : throw new PredictorException($"the predictor has no intervals for {metric} on devices of the group {group}");
    }
}
