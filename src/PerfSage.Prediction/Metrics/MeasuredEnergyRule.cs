using PerfSage.Core.Devices;
using PerfSage.Core.Graphs;

namespace PerfSage.Prediction.Metrics;

/// <summary>Energy that a network learned from measurements, and a calibration of it. What
/// is made of counts has a rule of its own.</summary>
internal sealed class MeasuredEnergyRule : MetricRule
{
    public override LearnedValue Value(DeviceProfile device, ModelGraph model, LearnedValue learned) =>
        device.Calibration is { } calibration
            ? new LearnedValue(learned.Value * calibration.EnergyScale, [.. learned.Contributions.Select(c => c * calibration.EnergyScale)])
            : learned;
}
