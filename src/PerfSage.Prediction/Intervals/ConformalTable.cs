using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Intervals;

/// <summary>Looks up how many spreads wide an interval must be.</summary>
internal sealed class ConformalTable(ConformalData data)
{
    /// <summary>
    /// The quantile of the next tabulated confidence at or above <paramref name="confidence"/>: too wide, never too narrow.
    /// </summary>
    /// <param name="groups">Of devices, from the one that knows most of the device to the one that knows least.</param>
    /// <exception cref="PredictorException">
    /// The confidence is above the table, or no interval of the metric was measured in a group: a number would be a guess.
    /// </exception>
    public double Quantile(IReadOnlyList<string> groups, string metric, int operators, double confidence)
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
        var key = groups.Select(group => ConformalData.Key(group, metric)).FirstOrDefault(data.Quantiles.ContainsKey);
        return key is null
            ? throw new PredictorException($"the predictor has no intervals for {metric} on devices of the group {groups[^1]}")
            : data.Quantiles[key][bucket][index];
    }
}
