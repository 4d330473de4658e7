using PerfSage.Core.Features;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>A system as numbers, for the network that answers for all of them.</summary>
internal static class DeviceColumns
{
    private const double HzPerMHz = 1e6;

    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        var port = new MemoryPort("", BytesPerCycle: 1, ReadLatency: 0, WriteLatency: 0, BurstBytes: 1);
        Write(columns, new EthosUSystem(EthosUAccelerator.All[0], ClockHz: 1, MemoryMode.SharedSram, CacheKiB: null, port, port));
        return columns.Columns;
    }

    public static void Write(ColumnWriter columns, EthosUSystem system)
    {
        columns.Size("clock_mhz", system.ClockHz / HzPerMHz, "clock in MHz");
        columns.Size("macs_per_cycle", system.Accelerator.MacsPerCycle, "MACs per cycle");
        columns.Flag("u65", system.Accelerator.IsU65);
        columns.Flag("u85", system.Accelerator.Generation == Placing.EthosUGeneration.U85);
        columns.Flag("sram_only", system.MemoryMode == MemoryMode.SramOnly);
        columns.Flag("dedicated_sram", system.MemoryMode == MemoryMode.DedicatedSram);
        columns.Size("cache_kib", system.CacheKiB ?? 0, "cache in KiB");
        WritePort(columns, "sram", system.Sram);
        WritePort(columns, "external", system.MemoryMode == MemoryMode.SramOnly ? system.Sram : system.External);
    }

    private static void WritePort(ColumnWriter columns, string name, MemoryPort port)
    {
        (columns.Prefix, columns.PhrasePrefix) = (name + "_", name == "sram" ? "SRAM " : "external memory ");
        // In hundredths, so that the logarithm tells slow memories apart.
        columns.Size(
            "bytes_per_100_cycles",
            port.BytesPerCycle * 100,
            (name == "sram" ? "SRAM" : "external memory") + " bytes in 100 cycles"
        );
        columns.Size("read_latency", port.ReadLatency);
        columns.Size("write_latency", port.WriteLatency);
        columns.Size("burst_bytes", port.BurstBytes);
        (columns.Prefix, columns.PhrasePrefix) = ("", "");
    }
}
