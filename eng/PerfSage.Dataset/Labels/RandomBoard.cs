using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;

namespace PerfSage.Dataset.Labels;

/// <summary>A board that was drawn for one row: its columns say which.</summary>
internal static class RandomBoard
{
    public const string Id = "random";

    private const string Prefix = "rand";
    private const double BytesPerKiB = 1024;

    private static readonly Dictionary<string, EthosUAccelerator> Accelerators = EthosUAccelerator.All.ToDictionary(
        a => a.Name,
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, MemoryMode> Modes = new(StringComparer.Ordinal)
    {
        ["Sram_Only"] = MemoryMode.SramOnly,
        ["Shared_Sram"] = MemoryMode.SharedSram,
        ["Dedicated_Sram"] = MemoryMode.DedicatedSram,
    };

    public static LabelDevice Device { get; } = new(Prefix, Id, ProfileOf);

    // All else than the hardware, its energy too, is that of the device of the same group that comes closest in MACs.
    private static DeviceProfile? ProfileOf(LabelRow row)
    {
        if (!row.Has(Column("accelerator")) || row.Text(Column("accelerator")).Length == 0)
        {
            return null;
        }

        var system = SystemOf(row);
        var group = LabelDevices.Family.GroupOf(system);
        var like = DeviceCatalog
            .Builtin.Devices.Where(d => d.Family == LabelDevices.Family && LabelDevices.Family.GroupOf(d.System) == group)
            .MinBy(d => Math.Abs(Math.Log2((double)((EthosUSystem)d.System).Roofs.MacsPerCycle / system.Roofs.MacsPerCycle)))!;
        return like with { Id = Id, Aliases = [], System = system };
    }

    private static EthosUSystem SystemOf(LabelRow row)
    {
        var clockHz = row.Number(Column("core_clock_hz"));
        var mode = row.OneOf(Column("memory_mode"), Modes);
        return new EthosUSystem(
            row.OneOf(Column("accelerator"), Accelerators),
            clockHz,
            mode,
            mode == MemoryMode.DedicatedSram ? row.Number(Column("arena_cache_bytes")) / BytesPerKiB : null,
            Port("SRAM", "sram"),
            Port(row.Text(Column("second_memory")), "second")
        );

        MemoryPort Port(string name, string prefix) =>
            new(
                name,
                row.Number(Column(prefix + "_gbps")) * 1e9 / clockHz,
                (int)row.Number(Column(prefix + "_read_latency")),
                (int)row.Number(Column(prefix + "_write_latency")),
                (int)row.Number(Column(prefix + "_burst"))
            );
    }

    private static string Column(string name) => $"{Prefix}.{name}";
}
