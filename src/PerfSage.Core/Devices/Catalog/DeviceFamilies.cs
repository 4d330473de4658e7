using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Devices.Processor;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>All families of devices; one line each.</summary>
internal static class DeviceFamilies
{
    public static IReadOnlyList<IDeviceFamily> All { get; } = [new EthosUFamily(), new ProcessorFamily()];

    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static IDeviceFamily Of(string id) =>
        All.FirstOrDefault(f => f.Id == id) ?? throw new ArgumentException($"no family '{id}'", nameof(id));
}
