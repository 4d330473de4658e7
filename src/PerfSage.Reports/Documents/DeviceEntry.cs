using PerfSage.Contracts;
using PerfSage.Core.Devices;

namespace PerfSage.Reports.Documents;

/// <param name="Metrics">Keys that can be predicted and given a budget.</param>
/// <param name="SramGBPerS">Bandwidth of the memory that holds activations.</param>
/// <param name="ExternalGBPerS">Bandwidth of the memory that holds the weights.</param>
internal sealed record DeviceEntry(
    string Id,
    string[] Aliases,
    string[] Metrics,
    double ClockMHz,
    int MacsPerCycle,
    double SramGBPerS,
    double ExternalGBPerS
)
{
    public static DeviceEntry Of(DeviceProfile device) =>
        new(
            device.Id,
            [.. device.Aliases.Order(StringComparer.Ordinal)],
            [.. Metric.All.Where(m => m == Metric.File || device.Metrics.Contains(m)).Select(m => m.Key)],
            device.System.Roofs.ClockMHz,
            device.System.Roofs.MacsPerCycle,
            device.System.Roofs.Working.GBPerS,
            device.System.Roofs.Weights.GBPerS
        );
}
