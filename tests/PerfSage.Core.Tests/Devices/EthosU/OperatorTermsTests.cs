using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class OperatorTermsTests
{
    /// <summary>Cycles of the arithmetic, of that with what it waits for, and of either memory.</summary>
    [Theory]
    [InlineData(9, 9, 9, 9, Bound.Compute)]
    [InlineData(9, 9, 8, 8, Bound.Compute)]
    [InlineData(5, 9, 9, 9, Bound.Compute)]
    [InlineData(5, 10, 10, 10, Bound.Compute)]
    [InlineData(5, 11, 11, 11, Bound.Weights)]
    [InlineData(9, 9, 10, 9, Bound.FeatureMaps)]
    [InlineData(9, 9, 10, 10, Bound.FeatureMaps)]
    [InlineData(4, 9, 10, 10, Bound.FeatureMaps)]
    [InlineData(9, 9, 10, 11, Bound.Weights)]
    [InlineData(9, 9, 9, 10, Bound.Weights)]
    public void The_bound_is_what_an_operator_waits_for_longest(double run, double npu, double sram, double external, object bound) =>
        Assert.Equal(bound, Terms(1, run, npu, sram, external).Bound);

    [Fact]
    public void What_is_not_run_is_bound_by_nothing() => Assert.Equal(Bound.Nothing, Terms(0, 1, 9, 10, 11).Bound);

    private static OperatorTerms Terms(int operations, double run, double npu, double sram, double external) =>
        new()
        {
            Operations = operations,
            RunCycles = run,
            NpuCycles = npu,
            SramCycles = sram,
            ExternalCycles = external,
        };
}
