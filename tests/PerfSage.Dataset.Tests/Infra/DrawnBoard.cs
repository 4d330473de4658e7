using PerfSage.Core.Devices.EthosU;

namespace PerfSage.Dataset.Tests.Infra;

/// <summary>The random board of a row: its cells, and the system that they describe.</summary>
/// <param name="Accelerator">Empty where the row describes none.</param>
internal sealed record DrawnBoard(string Accelerator = "ethos-u65-512", string Mode = "Dedicated_Sram")
{
    public static DrawnBoard None { get; } = new(string.Empty, string.Empty);

    /// <summary>What the cells of the board say that is drawn if nothing else is asked for.</summary>
    public static EthosUSystem System { get; } =
        new(
            EthosUAccelerator.All.Single(a => a.Name == "ethos-u65-512"),
            ClockHz: 250e6,
            MemoryMode.DedicatedSram,
            CacheKiB: 128,
            new MemoryPort("SRAM", BytesPerCycle: 8, ReadLatency: 11, WriteLatency: 12, BurstBytes: 32),
            new MemoryPort("Dram", BytesPerCycle: 2, ReadLatency: 21, WriteLatency: 22, BurstBytes: 64)
        );

    public IEnumerable<(string Column, string Cell)> Cells =>
        [
            ("rand.accelerator", Accelerator),
            ("rand.core_clock_hz", Or("250000000")),
            ("rand.memory_mode", Mode),
            ("rand.arena_cache_bytes", Or("131072")),
            ("rand.second_memory", Or("Dram")),
            ("rand.sram_gbps", Or("2.0")),
            ("rand.second_gbps", Or("0.5")),
            ("rand.sram_read_latency", Or("11")),
            ("rand.sram_write_latency", Or("12")),
            ("rand.second_read_latency", Or("21")),
            ("rand.second_write_latency", Or("22")),
            ("rand.sram_burst", Or("32")),
            ("rand.second_burst", Or("64")),
        ];

    private string Or(string cell) => Accelerator.Length == 0 ? string.Empty : cell;
}
