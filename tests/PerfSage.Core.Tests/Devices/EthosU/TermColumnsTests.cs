using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Features;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class TermColumnsTests
{
    private static readonly OperatorTerms Terms = new()
    {
        Operations = 3,
        Cycles = 110,
        RunCycles = 20,
        NpuCycles = 50,
        SramCycles = 70,
        ExternalCycles = 90,
        SramBytes = 1300,
        ExternalBytes = 1700,
        Macs = 1900,
        WeightBytes = 2300,
        LiveBytes = 5 * 1024,
    };

    /// <summary>At a clock of 10 kHz a cycle takes a tenth of a millisecond.</summary>
    [Fact]
    public void Each_term_is_a_column_in_its_unit() =>
        Assert.Equal(
            [
                ("log.base_ms", Ms(11)),
                ("log.run_ms", Ms(2)),
                ("log.sram_ms", Ms(7)),
                ("log.external_ms", Ms(9)),
                ("log.wait_ms", Ms(3)),
                ("log.live_kib", Size(5)),
                ("log.macs", Size(1900)),
                ("log.npu_cycles", Size(50)),
                ("log.sram_bytes", Size(1300)),
                ("log.external_bytes", Size(1700)),
                ("log.encoded_bytes", Size(2300)),
                ("log.operations", Size(3)),
            ],
            Written(Terms)
        );

    [Fact]
    public void An_operation_that_waits_less_than_it_runs_waits_for_nothing() =>
        Assert.Contains(("log.wait_ms", Ms(0)), Written(Terms with { NpuCycles = 10 }));

    private static IEnumerable<(string, float)> Written(OperatorTerms terms)
    {
        var columns = new ColumnWriter();
        TermColumns.Write(columns, terms, clockHz: 10_000);
        return TermColumns.List().Select(c => c.Name).Zip(columns.Values);
    }

    private static float Ms(double milliseconds) => (float)Math.Log(1e-6 + milliseconds);

    private static float Size(double value) => (float)Math.Log(1 + value);
}
