using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Features;

namespace PerfSage.Core.Devices.Processor;

/// <summary>An operator's time by measured rates as columns; the network predicts the residual to their sum.</summary>
internal static class TermColumns
{
    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        Write(columns, PricedOperator.Nothing, activeWatts: 0);
        return columns.Columns;
    }

    /// <param name="activeWatts">Milliwatt-seconds are millijoules.</param>
    public static void Write(ColumnWriter columns, PricedOperator priced, double activeWatts)
    {
        var time = priced.Time;
        columns.Milliseconds("base_ms", time.TotalMs, "time in ms by measured rates");
        columns.Milliseconds("call_ms", time.CallMs, ColumnWriter.Hidden);
        columns.Milliseconds("mac_ms", time.MacMs, ColumnWriter.Hidden);
        columns.Milliseconds("input_ms", time.InputMs, ColumnWriter.Hidden);
        columns.Milliseconds("output_ms", time.OutputMs, ColumnWriter.Hidden);
        columns.Milliseconds("weight_ms", time.WeightMs, ColumnWriter.Hidden);
        columns.Milliseconds("patch_ms", time.PatchMs, ColumnWriter.Hidden);
        columns.Milliseconds("depth_ms", time.DepthMs, ColumnWriter.Hidden);
        columns.Milliseconds("base_mj", time.TotalMs * activeWatts, ColumnWriter.Hidden);
        columns.Flag("float", priced.Precision == Precision.Float32);
        columns.Flag("measured", priced.Unmeasured is null);
    }
}
