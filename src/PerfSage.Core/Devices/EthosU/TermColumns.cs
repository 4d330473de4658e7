using PerfSage.Core.Features;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>The cost model's terms of an operator as columns; the network predicts the residual to some of them.</summary>
internal static class TermColumns
{
    private const double BytesPerKiB = 1024;

    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        Write(columns, OperatorTerms.None, 1);
        return columns.Columns;
    }

    public static void Write(ColumnWriter columns, OperatorTerms terms, double clockHz)
    {
        columns.Milliseconds("base_ms", Milliseconds(terms.Cycles), "time in ms by the cost model");
        columns.Milliseconds("run_ms", Milliseconds(terms.RunCycles), ColumnWriter.Hidden);
        columns.Milliseconds("sram_ms", Milliseconds(terms.SramCycles), ColumnWriter.Hidden);
        columns.Milliseconds("external_ms", Milliseconds(terms.ExternalCycles), ColumnWriter.Hidden);
        columns.Milliseconds("wait_ms", Milliseconds(terms.NpuCycles - terms.RunCycles), ColumnWriter.Hidden);
        columns.Size("live_kib", terms.LiveBytes / BytesPerKiB, "memory in use in KiB by the cost model");
        columns.Size("macs", terms.Macs, ColumnWriter.Hidden);
        columns.Size("npu_cycles", terms.NpuCycles, ColumnWriter.Hidden);
        columns.Size("sram_bytes", terms.SramBytes, ColumnWriter.Hidden);
        columns.Size("external_bytes", terms.ExternalBytes, ColumnWriter.Hidden);
        columns.Size("encoded_bytes", terms.WeightBytes, ColumnWriter.Hidden);
        columns.Size("operations", terms.Operations, ColumnWriter.Hidden);

        double Milliseconds(double cycles) => Math.Max(0, cycles) * 1000 / clockHz;
    }
}
