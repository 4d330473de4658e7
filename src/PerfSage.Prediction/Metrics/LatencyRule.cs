using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Metrics;

/// <summary>A calibration, an overhead, and operators whose time nobody knows.</summary>
internal sealed class LatencyRule : MetricRule
{
    public override double? HalfWidth(DeviceProfile device, double confidence)
    {
        if (device.Calibration is not { Quantiles: { Count: > 0 } quantiles })
        {
            return null;
        }

        return quantiles.FirstOrDefault(q => q.Confidence >= confidence)?.LogHalfWidth
            ?? throw new PredictorException(
                $"confidence {Numbers.Write(confidence)} is above {Numbers.Write(quantiles[^1].Confidence)},"
                    + $" the highest for which '{device.Id}' was calibrated"
            );
    }

    public override double Overhead(DeviceProfile device) => device.OverheadMs;

    public override LearnedValue Value(DeviceProfile device, ModelGraph model, LearnedValue learned)
    {
        if (device.Calibration is not { } calibration)
        {
            return learned with { Value = learned.Value + device.OverheadMs };
        }

        double[] scaled = [.. model.Operators.Zip(learned.Contributions, (op, c) => c * calibration.ScaleOf(device.Family.ScaleNames(op)))];
        return new LearnedValue(scaled.Sum() + device.OverheadMs, scaled);
    }

    public override Estimate Interval(DeviceProfile device, ModelInput input, Estimate interval) =>
        interval with
        {
            Upper =
                interval.Upper
                + HostOperators
                    .Time(input.Model, input.On(device.Family).Placements(device.System), device.Host, device.System.HostLink)
                    .HighMs,
        };
}
