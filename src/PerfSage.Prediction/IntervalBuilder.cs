using PerfSage.Contracts.Text;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>Turns the network's columns into one device's values, intervals and contributions.</summary>
internal sealed class IntervalBuilder(PredictorMetadata metadata)
{
    // Conformal intervals promise nothing outside the training domain; doubled, they at least show that less is known.
    private const double WideningOutsideDomain = 2;

    private readonly ConformalTable conformal = new(metadata.Conformal);

    public DeviceEstimate Build(ModelEstimate estimate, string deviceId, double confidence)
    {
        var latency = Measure(estimate, $"{deviceId}/latencyMs", confidence);
        latency = latency with { Upper = latency.Upper + CpuOperators.AllowanceMs(estimate.Model) };
        var memory = Measure(estimate, $"{deviceId}/peakMemoryKiB", confidence);
        memory = memory with { Lower = Math.Max(memory.Lower, Math.Min(memory.Value, MemoryFloor.KiB(estimate.Model, deviceId))) };
        return new DeviceEstimate(
            deviceId,
            confidence,
            Rounded(latency),
            Rounded(memory),
            Contributions(estimate, $"{deviceId}/latencyMs"),
            Contributions(estimate, $"{deviceId}/peakMemoryKiB"));
    }

    private Interval Measure(ModelEstimate estimate, string column, double confidence)
    {
        var k = Index(column);
        var quantile = conformal.Quantile(column, estimate.Model.Operators.Count(), confidence);
        if (estimate.Output is not { } output)
        {
            return default;
        }

        var halfWidth = quantile * output.Spread[k] * (estimate.IsInsideDomain ? 1 : WideningOutsideDomain);
        return Interval.Around(output.Prediction[k], halfWidth);
    }

    private double[] Contributions(ModelEstimate estimate, string column)
    {
        if (estimate.Output is not { } output)
        {
            return [];
        }

        var (k, count) = (Index(column), metadata.Columns.Length);
        return [.. Enumerable.Range(0, output.Contribution.Length / count).Select(n => (double)output.Contribution[(n * count) + k])];
    }

    private int Index(string column) => Array.IndexOf(metadata.Columns, column) is var k and >= 0
        ? k
        : throw new PredictorException($"the predictor does not predict {column}");

    private static Interval Rounded(Interval interval) =>
        new(Numbers.Round(interval.Value), Numbers.Round(interval.Lower), Numbers.Round(interval.Upper));
}
