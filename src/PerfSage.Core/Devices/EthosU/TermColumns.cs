using PerfSage.Core.Features;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Roofline terms of an operator on one Ethos-U; the network predicts the residual to <c>log.base_ms</c>.</summary>
internal static class TermColumns
{
    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        Write(columns, OperatorRoofline.None, 0);
        return columns.Columns;
    }

    /// <param name="previousMs">How long the operator before it keeps the array busy, during which weights are fetched.</param>
    public static void Write(ColumnWriter columns, OperatorRoofline roofline, double previousMs)
    {
        columns.Milliseconds("base_ms", roofline.BaseMs, ColumnWriter.Hidden);
        columns.Milliseconds("compute_ms", roofline.ComputeMs, ColumnWriter.Hidden);
        columns.Milliseconds("feature_map_ms", roofline.FeatureMapMs, ColumnWriter.Hidden);
        columns.Milliseconds("spilled_ms", roofline.SpilledMs, ColumnWriter.Hidden);
        columns.Milliseconds("weight_ms", roofline.WeightMs, ColumnWriter.Hidden);
        columns.Milliseconds("previous_ms", previousMs, "time in ms of the operator before it");
        columns.Milliseconds(
            "exposed_weight_ms",
            Math.Max(0, roofline.WeightMs - previousMs),
            "time in ms for which it waits for its weights"
        );
        columns.Size("block_height", roofline.Block.Output.H, ColumnWriter.Hidden);
        columns.Size("block_width", roofline.Block.Output.W, ColumnWriter.Hidden);
        columns.Size("block_channels", roofline.Block.Output.D, ColumnWriter.Hidden);
    }
}
