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

    private readonly AnswerReader reader = new(metadata);

    /// <returns>An estimate of each metric of the device.</returns>
    /// <exception cref="PredictorException">
    /// The network has no column for a metric, the intervals none for the confidence, or a number is not finite.
    /// </exception>
    public DeviceEstimate Build(ModelEstimate estimate, DeviceProfile device, NetworkAnswer answer, string[] violations, double confidence)
    {
        var widening = violations.Length == 0 ? 1 : WideningOutsideDomain;
        var energy = device.Metrics.Contains(Metric.Energy)
            ? EnergyRule.Value(device, estimate.Model, reader.Counts(answer), Value(Metric.Latency))
            : null;
        var values = device.Metrics.ToDictionary(m => m, m => m == Metric.Energy ? energy!.All : Value(m));
        var measures = Measures.Of(m => values.TryGetValue(m, out var value) ? Rounded(m, Interval(m, value.Value)) : null);
        return new DeviceEstimate(device.Id, confidence, measures, values.ToDictionary(v => v.Key, v => v.Value.Contributions))
        {
            Overheads = device.Metrics.ToDictionary(
                m => m,
                m => m == Metric.Energy ? EnergyRule.OverheadMj(device) : MetricRules.Of(m).Overhead(device)
            ),
            Trust = new Trust([], violations),
        };

        LearnedValue Value(Metric metric)
        {
            var (rule, learned) = (MetricRules.Of(metric), reader.Value(answer, metric.Key));
            return rule.Value(device, estimate.Model, rule.IsSum ? learned.PerInference(estimate.Model) : learned);
        }

        Estimate Interval(Metric metric, double value)
        {
            if (metric == Metric.Energy)
            {
                return EnergyRule.Interval(
                    device,
                    estimate.Input,
                    energy!,
                    reader.EnergyHalfWidth(estimate, device, answer, confidence) * widening
                );
            }

            var rule = MetricRules.Of(metric);
            var width = rule.HalfWidth(device, confidence) ?? reader.HalfWidth(estimate, answer, metric, confidence);
            return rule.Interval(device, estimate.Input, LogInterval.Around(value, width * widening));
        }

        Estimate Rounded(Metric metric, Estimate exact) =>
            double.IsFinite(exact.Lower) && double.IsFinite(exact.Value) && double.IsFinite(exact.Upper)
                ? Estimate.Rounded(exact.Value, exact.Lower, exact.Upper)
                : throw new PredictorException(
                    $"{metric.Noun} on {device.Id} comes out as no finite number; the model cannot be predicted"
                );
    }
}
