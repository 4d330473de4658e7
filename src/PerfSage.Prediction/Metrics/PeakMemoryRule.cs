using PerfSage.Contracts.Predictions;
using PerfSage.Core.Devices;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Prediction.Metrics;

/// <summary>A model needs at least the memory that its family can prove.</summary>
internal sealed class PeakMemoryRule : MetricRule
{
    public override bool IsSum => false;

    public override Estimate Interval(DeviceProfile device, ModelInput input, Estimate interval) =>
        interval with
        {
            Lower = Math.Max(interval.Lower, Math.Min(interval.Value, device.Family.MemoryFloorKiB(input.Model, device.System))),
        };
}
