using PerfSage.Contracts.Devices;

namespace PerfSage.Contracts.Budgets;

/// <param name="Text">As the user wrote it; names the generated class.</param>
/// <param name="Id">Null when the device is unknown.</param>
internal sealed record DeviceChoice(string Text, string? Id)
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>Devices of a list such as <c>npu;imx93</c>, each once.</summary>
    public static IReadOnlyList<DeviceChoice> List(string text, KnownDevices devices) =>
        text.Split(Separators)
            .Select(t => t.Trim())
            .Where(t => t.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(t => new DeviceChoice(t, devices.Resolve(t)))
            .ToArray();
}
