namespace PerfSage.Core.Devices.EthosU;

/// <summary>Reads the <c>ethosU</c> object of a device file.</summary>
internal static class EthosUSystemReader
{
    private const double HighestClockHz = 10e9;

    private static readonly Dictionary<string, EthosUAccelerator> Accelerators = EthosUAccelerator.All.ToDictionary(
        a => a.Name,
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, MemoryMode> MemoryModes = new(StringComparer.Ordinal)
    {
        ["Shared_Sram"] = MemoryMode.SharedSram,
        ["Dedicated_Sram"] = MemoryMode.DedicatedSram,
        ["Sram_Only"] = MemoryMode.SramOnly,
    };

    /// <returns>As files call it.</returns>
    public static string NameOf(MemoryMode mode) => MemoryModes.Single(m => m.Value == mode).Key;

    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    public static EthosUSystem Read(ProfileSection section)
    {
        var mode = section.OneOf("memoryMode", MemoryModes);
        var system = new EthosUSystem(
            section.OneOf("accelerator", Accelerators),
            Clock(section),
            mode,
            CacheKiB(section, mode),
            Port(section.Section("sram")),
            Port(section.Section("external"))
        );
        section.RejectOthers();
        return system.Sram.Name == system.External.Name ? throw section.Wrong("external.name", "is the name of the SRAM as well") : system;
    }

    // A clock in MHz instead of Hz would make every model a million times too slow, which nobody would take for a fast device.
    private static double Clock(ProfileSection section) =>
        section.Positive("clockHz") is var clock and <= HighestClockHz
            ? clock
            : throw section.Wrong("clockHz", "must be in Hz, at most 10 GHz");

    private static double? CacheKiB(ProfileSection section, MemoryMode mode)
    {
        var size = section.Has("cacheKiB") ? section.Positive("cacheKiB") : (double?)null;
        return (mode, size) switch
        {
            (MemoryMode.DedicatedSram, null) => throw section.Missing("cacheKiB"),
            (not MemoryMode.DedicatedSram, not null) => throw section.Wrong("cacheKiB", "belongs to the memory mode Dedicated_Sram"),
            _ => size,
        };
    }

    private static MemoryPort Port(ProfileSection section)
    {
        var port = new MemoryPort(
            section.Text("name"),
            section.Positive("bytesPerCycle"),
            section.Integer("readLatencyCycles"),
            section.Integer("writeLatencyCycles"),
            section.Integer("burstBytes") is var burst and > 0 ? burst : throw section.Wrong("burstBytes", "must be a number above 0")
        )
        {
            Ports = Positive("ports", 1),
            MaxReads = Positive("maxReads", int.MaxValue),
            MaxWrites = Positive("maxWrites", int.MaxValue),
        };
        section.RejectOthers();
        return port;

        int Positive(string name, int otherwise) =>
            !section.Has(name) ? otherwise
            : section.Integer(name) is var value and > 0 ? value
            : throw section.Wrong(name, "must be a number above 0");
    }
}
