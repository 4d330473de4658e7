using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>A board that the labels know, or the one that a row was labeled with.</summary>
/// <param name="Prefix">What the names of its columns begin with, before the dot.</param>
/// <param name="External">What its second memory is called in the names of columns.</param>
internal sealed record TermsBoard(string Prefix, string External, EthosUSystem System)
{
    /// <summary>Names the board of each row instead of a device.</summary>
    public const string Random = "random";

    private const string RandomPrefix = "rand";

    public static TermsBoard Of(DeviceProfile device)
    {
        var system = (EthosUSystem)device.System;
        return new TermsBoard(device.Labels.Column, system.MemoryMode == MemoryMode.DedicatedSram ? "dram" : "off_chip_flash", system);
    }

    /// <returns>Null if no accelerator here is like the row's.</returns>
    public static TermsBoard? OfRow(LabelRow row)
    {
        var accelerator = EthosUAccelerator.All.FirstOrDefault(a => a.Name == Text("accelerator"));
        if (accelerator is null || row.Text(RandomPrefix + ".cycles_total").Length == 0)
        {
            return null;
        }

        var clock = Number("core_clock_hz");
        var mode = Text("memory_mode") switch
        {
            "Dedicated_Sram" => MemoryMode.DedicatedSram,
            "Sram_Only" => MemoryMode.SramOnly,
            _ => MemoryMode.SharedSram,
        };
        var external = Text("second_memory") == "Dram" ? "dram" : "off_chip_flash";
        var cache = mode == MemoryMode.DedicatedSram ? Number("arena_cache_bytes") / 1024 : (double?)null;
        return new TermsBoard(
            RandomPrefix,
            external,
            new EthosUSystem(accelerator, clock, mode, cache, Port("SRAM", "sram"), Port(external, "second"))
        );

        string Text(string column) => row.Text($"{RandomPrefix}.{column}");

        double Number(string column) => row.Number($"{RandomPrefix}.{column}");

        MemoryPort Port(string name, string memory) =>
            new(
                name,
                Number(memory + "_gbps") * 1e9 / clock,
                (int)Number(memory + "_read_latency"),
                (int)Number(memory + "_write_latency"),
                (int)Number(memory + "_burst")
            );
    }
}
