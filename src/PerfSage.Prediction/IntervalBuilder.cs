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
        var known = estimate.Input.On(device.Family).Memory(device.System);
        var answers = device.Metrics.ToDictionary(m => m, Answer);
        return new DeviceEstimate(
            device.Id,
            confidence,
            Measures.Of(m => answers.TryGetValue(m, out var own) ? Rounded(m, own.Interval, device) : null),
            answers.ToDictionary(a => a.Key, a => a.Value.Learned.Contributions)
        )
        {
            Overheads = answers.ToDictionary(a => a.Key, a => a.Value.Overhead),
            Trust = new Trust([], violations),
        };

        MetricAnswer Answer(Metric metric) =>
            metric == Metric.PeakMemory && known is not null ? Exact(known)
            : metric == Metric.Energy && device.Family.CountsEnergy ? Counted()
            : Learned(metric);

        MetricAnswer Counted()
        {
            var energy = EnergyRule.Value(device, estimate.Model, reader.Counts(answer), Value(Metric.Latency));
            var width = reader.EnergyHalfWidth(estimate, device, answer, confidence) * widening;
            return new MetricAnswer(energy.All, EnergyRule.Interval(device, estimate.Input, energy, width), EnergyRule.OverheadMj(device));
        }

        MetricAnswer Learned(Metric metric)
        {
            var (rule, value) = (MetricRules.Of(metric), Value(metric));
            var width = rule.HalfWidth(device, confidence) ?? reader.HalfWidth(estimate, answer, metric, confidence);
            var interval = rule.Interval(device, estimate.Input, LogInterval.Around(value.Value, width * widening));
            return new MetricAnswer(value, interval, rule.Overhead(device));
        }

        LearnedValue Value(Metric metric)
        {
            var (rule, learned) = (MetricRules.Of(metric), reader.Value(answer, metric.Key));
            return rule.Value(device, estimate.Model, rule.IsSum ? learned.PerInference(estimate.Model) : learned);
        }
    }

    private static MetricAnswer Exact(KnownMemory memory) =>
        new(
            new LearnedValue(memory.PeakKiB, memory.OperatorKiB),
            new Estimate(memory.PeakKiB, memory.PeakKiB, memory.PeakKiB),
            Overhead: 0
        );

    private static Estimate Rounded(Metric metric, Estimate exact, DeviceProfile device) =>
        double.IsFinite(exact.Lower) && double.IsFinite(exact.Value) && double.IsFinite(exact.Upper)
            ? Estimate.Rounded(exact.Value, exact.Lower, exact.Upper)
            : throw new PredictorException($"{metric.Noun} on {device.Id} comes out as no finite number; the model cannot be predicted");
}
