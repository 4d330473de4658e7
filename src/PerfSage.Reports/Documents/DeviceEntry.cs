using PerfSage.Contracts;
using PerfSage.Core.Devices;

namespace PerfSage.Reports.Documents;

/// <param name="Metrics">Keys that can be predicted and given a budget.</param>
/// <param name="Facts">What the hardware is, in words by their names.</param>
/// <param name="ClockMHz">Null, as what follows, where nobody says what the hardware can do at most.</param>
/// <param name="SramGBPerS">Bandwidth of the memory that holds activations.</param>
/// <param name="ExternalGBPerS">Bandwidth of the memory that holds the weights.</param>
internal sealed record DeviceEntry(
    string Id,
    string[] Aliases,
    string[] Metrics,
    string Family,
    IReadOnlyDictionary<string, string> Facts,
    double? ClockMHz,
    int? MacsPerCycle,
    double? SramGBPerS,
    double? ExternalGBPerS
)
{
    public static DeviceEntry Of(DeviceProfile device) =>
        new(
            device.Id,
            [.. device.Aliases.Order(StringComparer.Ordinal)],
            [.. Metric.All.Where(m => m == Metric.File || device.Metrics.Contains(m)).Select(m => m.Key)],
            device.Family.Id,
            device.System.Facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            device.System.Roofs?.ClockMHz,
            device.System.Roofs?.MacsPerCycle,
            device.System.Roofs?.Working.GBPerS,
            device.System.Roofs?.Weights.GBPerS
        );
}
