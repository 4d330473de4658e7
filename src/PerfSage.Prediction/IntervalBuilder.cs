using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
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

    public DeviceEstimate Build(ModelEstimate estimate, DeviceProfile device, NetworkAnswer answer, string[] violations, double confidence)
    {
        var (latencyColumn, memoryColumn) = (Column(answer, Metric.Latency), Column(answer, Metric.PeakMemory));
        var widening = estimate.UnknownOperators.Length == 0 && violations.Length == 0 ? 1 : WideningOutsideDomain;
        var contributions = Contributions(answer, latencyColumn);
        var corrected = DeviceCorrection.Apply(device, answer.LatencyFactor, estimate.Model, Value(answer, latencyColumn), contributions);
        var latencyWidth = DeviceCorrection.HalfWidth(device, confidence) ?? HalfWidth(estimate, answer, latencyColumn, confidence);
        var latency = LogInterval.Around(corrected.LatencyMs, latencyWidth * widening);
        latency = latency with { Upper = latency.Upper + HostOperators.AllowanceMs(estimate.Model, device.Family) };
        var memory = LogInterval.Around(Value(answer, memoryColumn), HalfWidth(estimate, answer, memoryColumn, confidence) * widening);
        memory = memory with
        {
            Lower = Math.Max(memory.Lower, Math.Min(memory.Value, device.Family.MemoryFloorKiB(estimate.Model, device.System))),
        };
        return new DeviceEstimate(
            device.Id,
            confidence,
            Rounded(latency),
            Rounded(memory),
            corrected.OperatorLatencyMs,
            Contributions(answer, memoryColumn)
        )
        {
            OverheadMs = device.OverheadMs,
            UnknownOperators = estimate.UnknownOperators,
            Violations = violations,
        };
    }

    private static string Column(NetworkAnswer answer, Metric metric) => $"{answer.Learned.Id}/{MetricInfo.Of(metric).Key}";

    private double Value(NetworkAnswer answer, string column) => answer.Output is { } output ? output.Prediction[Index(column)] : 0;

    private double HalfWidth(ModelEstimate estimate, NetworkAnswer answer, string column, double confidence)
    {
        var quantile = conformal.Quantile(column, estimate.Model.Operators.Count(), confidence);
        return answer.Output is { } output ? quantile * output.Spread[Index(column)] : 0;
    }

    private double[] Contributions(NetworkAnswer answer, string column)
    {
        if (answer.Output is not { } output)
        {
            return [];
        }

        var (k, count) = (Index(column), metadata.Columns.Length);
        return [.. Enumerable.Range(0, output.Contribution.Length / count).Select(n => (double)output.Contribution[(n * count) + k])];
    }

    private int Index(string column) =>
        Array.IndexOf(metadata.Columns, column) is var k and >= 0
            ? k
            : throw new PredictorException($"the predictor does not predict {column}");

    private static Estimate Rounded(Estimate exact) => Estimate.Rounded(exact.Value, exact.Lower, exact.Upper);
}
