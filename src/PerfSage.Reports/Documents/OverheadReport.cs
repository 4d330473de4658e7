using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Prediction;

namespace PerfSage.Reports.Documents;

/// <summary>The parts of what is predicted that are no operator's.</summary>
/// <param name="EnergyMj">Null on a device whose energy cannot be predicted.</param>
internal sealed record OverheadReport(double LatencyMs, double? EnergyMj)
{
    public static OverheadReport Of(DeviceEstimate prediction) =>
        new(
            Numbers.Round(prediction.OverheadMs),
            prediction.Measures[Metric.Energy] is null ? null : Numbers.Round(prediction.OverheadOn(Metric.Energy))
        );
}
