using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.Energy;

namespace PerfSage.Core.Tests.Devices.Energy;

/// <summary>Numbers worked by hand.</summary>
public sealed class EnergyModelTests
{
    /// <summary>0.5 pJ per MAC, 15 per cycle, 1.5 per byte of SRAM, 300 per byte of flash, 5 mW, a factor of 3.</summary>
    private static readonly EnergyCoefficients Board = DeviceCatalog.Builtin.With(DeviceText.BoardWithEnergy).Find("my-board")!.Energy!;

    [Theory]
    [InlineData(1_000_000, 0, 0, 0, 0.0005)]
    [InlineData(0, 100_000, 0, 0, 0.0015)]
    [InlineData(0, 0, 200_000, 0, 0.0003)]
    [InlineData(0, 0, 0, 40_000, 0.012)]
    [InlineData(1_000_000, 100_000, 200_000, 40_000, 0.0143)]
    [InlineData(0, 0, 0, 0, 0)]
    public void Each_count_costs_what_its_coefficient_says(double macs, double cycles, double sram, double external, double mj) =>
        Assert.Equal(mj, EnergyModel.DynamicMj(Board, new EnergyCounts(macs, cycles, sram, external)), 1e-15);

    [Fact]
    public void External_memory_is_one_part_of_it() =>
        Assert.Equal(0.012, EnergyModel.ExternalMj(Board, new EnergyCounts(1_000_000, 100_000, 200_000, 40_000)), 1e-15);

    [Theory]
    [InlineData(0.12, 0.0006)]
    [InlineData(1000, 5)]
    public void Static_power_flows_for_the_whole_time(double ms, double mj) => Assert.Equal(mj, EnergyModel.StaticMj(Board, ms), 1e-15);

    // 0.0149 mJ, of which flash is 0.012: a third of that is 0.004, three times that is 0.036.
    [Theory]
    [InlineData(1, 0.0069, 0.0389)]
    [InlineData(1.25, 0.00552, 0.048625)]
    public void The_interval_holds_what_external_memory_may_cost(double countsFactor, double lower, double upper)
    {
        var interval = EnergyModel.Interval(Board, 0.0149, 0.012, Math.Log(countsFactor));
        Assert.Equal(0.0149, interval.Value);
        Assert.Equal(lower, interval.Lower, 1e-12);
        Assert.Equal(upper, interval.Upper, 1e-12);
    }

    [Fact]
    public void Without_external_memory_only_the_counts_are_uncertain()
    {
        var interval = EnergyModel.Interval(Board, 2, 0, Math.Log(2));
        Assert.Equal((2, 1, 4), (interval.Value, Math.Round(interval.Lower, 12), Math.Round(interval.Upper, 12)));
    }
}
