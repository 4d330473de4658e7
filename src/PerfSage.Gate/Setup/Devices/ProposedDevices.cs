using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate.Setup.Projects;

namespace PerfSage.Gate.Setup.Devices;

/// <summary>The devices of budgets for which nobody has said any.</summary>
internal static class ProposedDevices
{
    private const string Otherwise = "npu";

    /// <summary>What stands for a kind of phone, the usual ones first; those that the catalogue does not know are passed over.</summary>
    private static readonly (Platforms Platform, string Device)[] Phones =
    [
        (Platforms.Android, "pixel4-cpu"),
        (Platforms.Android, "pixel4-gpu"),
        (Platforms.Ios, "iphone-xs-cpu"),
    ];

    /// <param name="platforms">Of all projects that ship the model.</param>
    /// <returns>Ids or aliases; at least one.</returns>
    public static IReadOnlyList<string> For(Platforms platforms, DeviceCatalog catalog)
    {
        string[] known =
        [
            .. Phones.Where(p => platforms.HasFlag(p.Platform)).Select(p => p.Device).Where(d => catalog.Known.Resolve(d) is not null),
        ];
        return known.Length > 0 ? known : [Otherwise];
    }
}
