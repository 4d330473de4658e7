using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>What all Ethos-U have in common about an operator: how it is lowered, and what its bytes become.</summary>
internal static class LoweredColumns
{
    private const double BytesPerKiB = 1024;

    private static readonly (string Name, BlockKind?[] Values)[] Kinds =
    [
        ("none", [null]),
        ("convolution", [BlockKind.Convolution]),
        ("depthwise", [BlockKind.Depthwise]),
        ("product", [BlockKind.VectorProduct]),
        ("pooling", [BlockKind.Pooling]),
        ("element_wise", [BlockKind.ElementWise]),
    ];

    /// <summary>All columns, in the order in which they are written.</summary>
    public static IReadOnlyList<Column> List()
    {
        var columns = new ColumnWriter(recordsColumns: true);
        Write(
            columns,
            new LoweredSubgraph(
                [new(Arithmetic.Add, [], [], [], [], OperatorOptions.None)],
                [
                    [],
                ],
                [0],
                [0]
            ),
            0
        );
        return columns.Columns;
    }

    public static void Write(ColumnWriter columns, LoweredSubgraph subgraph, int index)
    {
        var (op, passes) = (subgraph.Operators[index], subgraph.Passes[index]);
        columns.Size("encoded_bytes", passes.Sum(p => EncodedWeights.Bytes(op, p)), ColumnWriter.Hidden);
        columns.Size("brick_live_kib", subgraph.BrickLiveBytes[index] / BytesPerKiB, "live memory in KiB as the NPU lays it out");
        columns.Size(
            "inner_live_kib",
            subgraph.InnerLiveBytes[index] / BytesPerKiB,
            "live memory in KiB without the model's inputs and outputs"
        );
        columns.OneOf("lowered", passes is [var first, ..] ? first.Kind : null, Kinds, isShown: false);
        columns.Size("repeats", passes.Sum(p => p.Repeats), ColumnWriter.Hidden);
        columns.Flag("part_kernel", passes.Where(p => p.IsComputed).Select(p => p.PrefersPartKernel).FirstOrDefault());
    }
}
