using PerfSage.Core.Features;

namespace PerfSage.Core.Devices.Processor;

/// <summary>
/// Columns that say nothing of a kernel's time here: activations are fused, padding and signs are handled on the way, and weights are
/// multiplied whatever their values. In which numbers a kernel computes, the terms say, so sizes in bytes say nothing beyond those in
/// elements; and a kernel does not know where in its model it stands.
/// </summary>
internal static class UnreadColumns
{
    private static readonly string[] Names =
    [
        "has_weight_statistics",
        "weight_entropy",
        "weight_zeros",
        "quantized",
        "same_scale",
        "inputs_same_scale",
        "log.input_bytes",
        "log.output_bytes",
        "log.weight_bytes",
        "log.macs_per_byte",
        "log.depth",
        "log.height",
        "log.consumers",
        "reads_input",
        "is_output",
        "position",
        "log.live_kib",
        "log.graph_peak_kib",
        "share_of_peak",
        "own_share_of_live",
        "spills",
    ];

    private static readonly string[] Choices = ["activation=", "padding="];

    public static bool Contains(Column column) =>
        Names.Contains(column.Name, StringComparer.Ordinal)
        || TypeColumns.Contains(column)
        || Choices.Any(name => column.Name.StartsWith(name, StringComparison.Ordinal));
}
