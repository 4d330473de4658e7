using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Tests.Golden;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class DeviceColumnsTests
{
    private static readonly EthosUFamily Family = new();

    private static readonly MemoryPort Sram = new("SRAM", BytesPerCycle: 4.5, ReadLatency: 11, WriteLatency: 12, BurstBytes: 13);

    private static readonly MemoryPort External = new("DRAM", BytesPerCycle: 0.25, ReadLatency: 21, WriteLatency: 22, BurstBytes: 23);

    private static readonly EthosUSystem System = new(
        EthosUAccelerator.All.Single(a => a.Name == "ethos-u65-512"),
        ClockHz: 250e6,
        MemoryMode.DedicatedSram,
        CacheKiB: 384,
        Sram,
        External
    );

    [Fact]
    public void Each_number_of_a_system_is_a_column()
    {
        var columns = Described(System);
        (string, double)[] expected =
        [
            ("log.clock_mhz", Size(250)),
            ("log.macs_per_cycle", Size(512)),
            ("u65", 1),
            ("u85", 0),
            ("sram_only", 0),
            ("dedicated_sram", 1),
            ("log.cache_kib", Size(384)),
            ("log.sram_bytes_per_100_cycles", Size(450)),
            ("log.sram_read_latency", Size(11)),
            ("log.sram_write_latency", Size(12)),
            ("log.sram_burst_bytes", Size(13)),
            ("log.external_bytes_per_100_cycles", Size(25)),
            ("log.external_read_latency", Size(21)),
            ("log.external_write_latency", Size(22)),
            ("log.external_burst_bytes", Size(23)),
        ];
        Assert.All(expected, e => Assert.Equal((float)e.Item2, columns[e.Item1]));
        Assert.Equal(expected.Select(e => e.Item1), Family.DeviceColumns.Select(c => c.Name));
    }

    [Fact]
    public void What_an_SRAM_holds_alone_comes_from_nowhere_else()
    {
        var columns = Described(System with { MemoryMode = MemoryMode.SramOnly, CacheKiB = null });
        Assert.Equal((1, 0, 0), (columns["sram_only"], columns["dedicated_sram"], columns["log.cache_kib"]));
        Assert.Equal(columns["log.sram_bytes_per_100_cycles"], columns["log.external_bytes_per_100_cycles"]);
        Assert.Equal(columns["log.sram_burst_bytes"], columns["log.external_burst_bytes"]);
    }

    [Fact]
    public void A_shared_SRAM_has_neither_flag() =>
        Assert.Equal(
            (0f, 0f),
            Described(System with { MemoryMode = MemoryMode.SharedSram, CacheKiB = null }) is var columns
                ? (columns["sram_only"], columns["dedicated_sram"])
                : default
        );

    [Fact]
    public void No_two_builtin_devices_look_alike()
    {
        var vectors = FamilyDevices.Npus.Select(d => string.Join(' ', Family.Describe(d.System))).ToArray();
        Assert.Equal(vectors.Distinct(StringComparer.Ordinal), vectors);
    }

    [Theory]
    [InlineData("himax-we2", "ethos-u55")]
    [InlineData("psoc-edge-e84", "ethos-u55")]
    [InlineData("ethos-u65-256", "ethos-u65")]
    [InlineData("ethos-u65-512", "ethos-u65")]
    public void A_device_belongs_to_the_group_of_its_accelerator(string device, string group) =>
        Assert.Equal(group, Family.GroupOf(DeviceCatalog.Builtin.Find(device)!.System));

    private static Dictionary<string, float> Described(EthosUSystem system) =>
        Family.DeviceColumns.Zip(Family.Describe(system)).ToDictionary(p => p.First.Name, p => p.Second, StringComparer.Ordinal);

    private static double Size(double value) => Math.Log(1 + value);
}
