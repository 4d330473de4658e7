using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Core.Devices;
using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Metrics;
using PerfSage.Prediction.Network;

namespace PerfSage.Prediction;

/// <summary>Turns the network's columns into one device's values, intervals and contributions.</summary>
internal sealed class IntervalBuilder(PredictorMetadata metadata)
{
    // Conformal intervals promise nothing outside the training domain; doubled, they at least show that less is known.
    private const double WideningOutsideDomain = 2;

    private readonly ConformalTable conformal = new(metadata.Conformal);

    /// <returns>An estimate of each metric of the device.</returns>
    /// <exception cref="PredictorException">
    /// The network has no column for a metric, the intervals none for the confidence, or a number is not finite.
    /// </exception>
    public DeviceEstimate Build(ModelEstimate estimate, DeviceProfile device, NetworkAnswer answer, string[] violations, double confidence)
    {
        var widening = violations.Length == 0 ? 1 : WideningOutsideDomain;
        var values = device.Metrics.ToDictionary(m => m, Value);
        var measures = Measures.Of(m => values.TryGetValue(m, out var value) ? Interval(m, value.Value) : null);
        return new DeviceEstimate(device.Id, confidence, measures, values.ToDictionary(v => v.Key, v => v.Value.Contributions))
        {
            OverheadMs = device.OverheadMs,
            Trust = new Trust([], violations),
        };

        LearnedValue Value(Metric metric)
        {
            var (rule, learned) = (MetricRules.Of(metric), Learned(answer, metric));
            return rule.Value(device, estimate.Model, rule.IsSum ? learned.PerInference(estimate.Model) : learned);
        }

        Estimate Interval(Metric metric, double value)
        {
            var rule = MetricRules.Of(metric);
            var width = rule.HalfWidth(device, confidence) ?? HalfWidth(estimate, answer, metric, confidence);
            var exact = rule.Interval(device, estimate.Input, LogInterval.Around(value, width * widening));
            return double.IsFinite(exact.Lower) && double.IsFinite(exact.Value) && double.IsFinite(exact.Upper)
                ? Estimate.Rounded(exact.Value, exact.Lower, exact.Upper)
                : throw new PredictorException(
                    $"{metric.Noun} on {device.Id} comes out as no finite number; the model cannot be predicted"
                );
        }
    }

    private LearnedValue Learned(NetworkAnswer answer, Metric metric)
    {
        var k = Index(metric);
        if (answer.Output is not { } output)
        {
            return new LearnedValue(0, []);
        }

        var count = metadata.Outputs.Length;
        return new LearnedValue(
            output.Prediction[k],
            [.. Enumerable.Range(0, output.Contribution.Length / count).Select(n => (double)output.Contribution[(n * count) + k])]
        );
    }

    private double HalfWidth(ModelEstimate estimate, NetworkAnswer answer, Metric metric, double confidence)
    {
        var quantile = conformal.Quantile(answer.Group, metric.Key, estimate.Model.Operators.Count(), confidence);
        return answer.Output is { } output ? quantile * output.Spread[Index(metric)] : 0;
    }

    private int Index(Metric metric) =>
        Array.IndexOf(metadata.Outputs, metric.Key) is var k and >= 0
            ? k
            : throw new PredictorException($"the predictor does not predict {metric.Noun}");
}
