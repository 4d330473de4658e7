using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class MemoryFloorTests
{
    [Theory]
    [InlineData(8, 2)]
    [InlineData(32, 4)]
    public void It_is_the_larger_of_input_and_output_where_those_are_in_SRAM(int filters, double expected) =>
        Assert.Equal(expected, KiB(filters, "ethos-u55-256"));

    [Fact]
    public void There_is_none_where_they_are_in_DRAM() => Assert.Equal(0, KiB(32, "ethos-u65-512"));

    /// <summary>Of a model that reads 2 KiB and writes 128 bytes per filter.</summary>
    private static double KiB(int filters, string device) =>
        MemoryFloor.KiB(
            Zoo.Read(g => g.Output(g.Conv2D(g.Input([1, 8, 16, 16]), filters, 1))),
            (EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System
        );
}
