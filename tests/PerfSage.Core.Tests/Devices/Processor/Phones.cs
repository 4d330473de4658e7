using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Processor;
using PerfSage.Tests;

namespace PerfSage.Core.Tests.Devices.Processor;

/// <summary>The systems of <see cref="PhoneText"/>.</summary>
internal static class Phones
{
    public static ProcessorFamily Family { get; } = (ProcessorFamily)DeviceFamilies.Of("processor");

    public static ProcessorSystem Cpu { get; } = Read(PhoneText.Cpu);

    /// <summary>The core, whose 3x3 convolutions take 40 picoseconds for an element that filters see.</summary>
    public static ProcessorSystem CpuWithPatches { get; } =
        Read(PhoneText.Cpu.Replace("\"nsPerDepth\"", "\"psPerPatch\": 40, \"nsPerDepth\"", StringComparison.Ordinal));

    public static DeviceProfile Device(string text) => DeviceCatalog.Builtin.With(text).Devices[^1];

    public static ProcessorSystem Read(string text) => (ProcessorSystem)Device(text).System;
}
