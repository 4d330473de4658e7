using PerfSage.Gate.Setup.Projects;

namespace PerfSage.Gate.Setup.Devices;

/// <summary>The devices of budgets for which nobody has said any.</summary>
internal static class ProposedDevices
{
    private const string Otherwise = "npu";

    /// <summary>
    /// What stands for a kind of phone: its CPU, which runs a model that nobody gives to a delegate, in float32 and in 8 bits.
    /// </summary>
    private static readonly (Platforms Platform, string Device)[] Phones =
    [
        (Platforms.Android, "pixel4-cpu"),
        (Platforms.Ios, "iphone-xs-cpu"),
    ];

    /// <param name="platforms">Of all projects that ship the model.</param>
    /// <returns>Ids or aliases; at least one.</returns>
    public static IReadOnlyList<string> For(Platforms platforms)
    {
        string[] phones = [.. Phones.Where(p => platforms.HasFlag(p.Platform)).Select(p => p.Device)];
        return phones.Length > 0 ? phones : [Otherwise];
    }
}
