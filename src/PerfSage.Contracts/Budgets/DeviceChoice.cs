namespace PerfSage.Contracts.Budgets;

/// <param name="Text">As the user wrote it; names the generated class.</param>
/// <param name="Id">Null when the device is unknown.</param>
internal sealed record DeviceChoice(string Text, string? Id);
