using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Dataset.Labels;

/// <summary>The devices of the labels: those whose profiles name a column of the dataset, and a random board per row.</summary>
internal static class LabelDevices
{
    private const string FamilyId = "ethos-u";

    public static IDeviceFamily Family { get; } = DeviceFamilies.Of(FamilyId);

    public static IReadOnlyList<DeviceProfile> Profiles { get; } =
    [.. DeviceCatalog.Builtin.Devices.Where(d => d.Family == Family && d.Labels.Column.Length > 0)];

    /// <summary>In the order of every array's axis of boards.</summary>
    public static IReadOnlyList<LabelDevice> All { get; } =
    [.. Profiles.Select(p => new LabelDevice(p.Labels.Column, p.Id, _ => p)), RandomBoard.Device];

    public static LabelSources Sources { get; } = LabelSources.Of(Profiles);
}
