using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

/// <summary>
/// Columns of an edge. There is one edge per activation and consumer, and one from each operator to the next in the schedule,
/// along which weights are prefetched.
/// </summary>
internal static class EdgeColumns
{
    private const int MostSlots = 8;

    public static IReadOnlyList<string> Names { get; } = ColumnNames();

    /// <param name="edge">Null for a step of the schedule.</param>
    public static void Write(ColumnWriter columns, ActivationEdge? edge)
    {
        columns.Flag("schedule", edge is null);
        columns.Size("bytes", edge?.Tensor.Bytes ?? 0);
        columns.Add("bits", (edge?.Tensor.Type.Bits() ?? 0) / 32.0);
        columns.Add("slot", Math.Min(edge?.Slot ?? 0, MostSlots) / (double)MostSlots);
        columns.Flag("quantized", edge is { Tensor.Quantization.ScaleCount: > 0 });
    }

    private static string[] ColumnNames()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        Write(columns, null);
        return [.. columns.Columns.Select(c => c.Name)];
    }
}
