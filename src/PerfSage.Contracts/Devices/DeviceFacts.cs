using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Devices;

/// <summary>What budgets have to know of a device.</summary>
/// <param name="Aliases">Shorter names that people write.</param>
/// <param name="Metrics">Keys of those that can be predicted on it, see <see cref="Metric.Key"/>.</param>
internal sealed record DeviceFacts(string Id, EquatableArray<string> Aliases, EquatableArray<string> Metrics)
{
    /// <summary>What its predictor learned from, in words; empty where nobody needs it.</summary>
    public string Labels { get; init; } = "";
}
