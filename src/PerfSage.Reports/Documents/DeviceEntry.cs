using PerfSage.Contracts;
using PerfSage.Core.Roofline;

namespace PerfSage.Reports.Documents;

/// <param name="Metrics">Keys that can be predicted and given a budget.</param>
/// <param name="ExternalGBPerS">Bandwidth of the flash (Ethos-U55) or DRAM (Ethos-U65) that holds the weights.</param>
internal sealed record DeviceEntry(string Id, string[] Aliases, string[] Metrics, double ClockMHz, int MacsPerCycle, double SramGBPerS, double ExternalGBPerS)
{
    public static DeviceEntry Of(string id)
    {
        var profile = NpuProfile.All.First(p => p.DeviceId == id);
        return new DeviceEntry(
            id,
            [.. Devices.Aliases.Where(a => a.Value == id).Select(a => a.Key).Order(StringComparer.Ordinal)],
            [.. MetricInfo.All.Where(m => m.Metric == Metric.File || Devices.Measures(id, m.Metric)).Select(m => m.Key)],
            profile.ClockHz / 1e6,
            int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture),
            profile.Sram.BytesPerCycle * profile.ClockHz / 1e9,
            profile.External.BytesPerCycle * profile.ClockHz / 1e9);
    }
}
