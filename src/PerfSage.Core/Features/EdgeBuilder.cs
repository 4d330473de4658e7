using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

/// <summary>
/// Edges of a subgraph: one per activation and consumer, and one from each operator to the next in the schedule, along
/// which weights are prefetched.
/// </summary>
internal static class EdgeBuilder
{
    public static IReadOnlyList<string> Columns { get; } = ColumnNames();

    public static List<(int Source, int Target, TensorInfo Tensor, int Slot)> Activations(Subgraph subgraph)
    {
        var producer = new Dictionary<int, int>();
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            foreach (var output in subgraph.Operators[i].OutputIndices)
            {
                producer.TryAdd(output, i);
            }
        }

        var edges = new List<(int, int, TensorInfo, int)>();
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var inputs = subgraph.Operators[i].InputIndices;
            for (var slot = 0; slot < inputs.Length; slot++)
            {
                if (inputs[slot] >= 0 && producer.TryGetValue(inputs[slot], out var source) && source != i)
                {
                    edges.Add((source, i, subgraph.Tensors[inputs[slot]], slot));
                }
            }
        }

        return edges;
    }

    /// <param name="tensor">Null on a schedule edge.</param>
    public static void Write(ColumnWriter columns, TensorInfo? tensor, int slot, bool isSchedule)
    {
        columns.Flag("schedule", isSchedule);
        columns.Size("bytes", tensor?.Bytes ?? 0);
        columns.Add("bits", (tensor?.Type.Bits() ?? 0) / 32.0);
        columns.Add("slot", Math.Min(slot, 8) / 8.0);
        columns.Flag("quantized", tensor is { Quantization.ScaleCount: > 0 });
    }

    private static List<string> ColumnNames()
    {
        var columns = new ColumnWriter(recordsNames: true);
        Write(columns, null, 0, isSchedule: true);
        return columns.Names;
    }
}
