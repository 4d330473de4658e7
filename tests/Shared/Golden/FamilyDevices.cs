using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Tests.Golden;

/// <summary>The builtin devices by family: what tests say of one is not true of another.</summary>
internal static class FamilyDevices
{
    public static IReadOnlyList<DeviceProfile> Npus { get; } = Of("ethos-u");

    public static IReadOnlyList<DeviceProfile> Processors { get; } = Of("processor");

    private static DeviceProfile[] Of(string family) => [.. DeviceCatalog.Builtin.Devices.Where(d => d.Family.Id == family)];
}
