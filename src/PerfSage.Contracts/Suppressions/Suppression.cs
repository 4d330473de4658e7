using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Suppressions;

/// <summary>Raises a limit on one model for some time.</summary>
/// <param name="Id">Of the diagnostic that would be reported without it.</param>
/// <param name="Model">Full path.</param>
/// <param name="Devices">Empty for all.</param>
/// <param name="Limit">That holds instead, in the unit of the diagnostic's metric; percent for a regression.</param>
/// <param name="Until">The last day, without a time.</param>
internal sealed record Suppression(
    string Id,
    string Model,
    EquatableArray<DeviceChoice> Devices,
    double Limit,
    DateTime Until,
    string Justification
)
{
    /// <param name="device">Null for the file, which is the same on all.</param>
    public bool AppliesTo(string id, string model, string? device) =>
        Id == id && Model == model && (Devices.Count == 0 || device is null || Devices.Any(d => d.Id == device));

    public bool IsExpired(DateTime today) => today > Until;
}
