using PerfSage.Core.Roofline;

namespace PerfSage.Core.Features;

/// <summary>Roofline terms per device, in log milliseconds; the network predicts the residual to <c>log.base_ms</c>.</summary>
internal static class RooflineColumns
{
    // Keeps the logarithm of nothing finite; a thousandth of a microsecond is half a cycle.
    private const double FloorMs = 1e-6;

    private static readonly (string Name, BlockKind?[] Values)[] Kinds =
    [
        ("none", [null]),
        ("convolution", [BlockKind.Convolution]),
        ("depthwise", [BlockKind.Depthwise]),
        ("product", [BlockKind.VectorProduct]),
        ("pooling", [BlockKind.Pooling]),
        ("element_wise", [BlockKind.ElementWise]),
    ];

    public static void Write(ColumnWriter columns, OperatorContext context)
    {
        columns.OneOf("lowered", context.Passes is [var first, ..] ? first.Kind : null, Kinds);
        columns.Size("repeats", context.Passes.Sum(p => p.Repeats));
        for (var d = 0; d < NpuProfile.All.Count; d++)
        {
            var device = NpuProfile.All[d].DeviceId;
            var roofline = context.Rooflines[d];
            Milliseconds(columns, $"log.base_ms.{device}", roofline.BaseMs);
            Milliseconds(columns, $"log.compute_ms.{device}", roofline.ComputeMs);
            Milliseconds(columns, $"log.feature_map_ms.{device}", roofline.FeatureMapMs);
            Milliseconds(columns, $"log.spilled_ms.{device}", roofline.SpilledMs);
            Milliseconds(columns, $"log.weight_ms.{device}", roofline.WeightMs);
            Milliseconds(columns, $"log.previous_ms.{device}", context.PreviousMs[d]);
            Milliseconds(columns, $"log.exposed_weight_ms.{device}", Math.Max(0, roofline.WeightMs - context.PreviousMs[d]));
            columns.Size($"block_height.{device}", roofline.Block.Output.H);
            columns.Size($"block_width.{device}", roofline.Block.Output.W);
            columns.Size($"block_channels.{device}", roofline.Block.Output.D);
        }

        columns.Flag("part_kernel", context.Rooflines[0].Block.IsPartKernel);
    }

    private static void Milliseconds(ColumnWriter columns, string name, double value) => columns.Add(name, Math.Log(FloorMs + value));
}
