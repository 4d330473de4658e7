using System.Text.Json.Serialization;

namespace PerfSage.Reports.Formats.Benchmark;

/// <summary>What github-action-benchmark reads as <c>customSmallerIsBetter</c>.</summary>
/// <param name="Name">Of the chart; must not change from run to run.</param>
/// <param name="Range">Shown beside the value.</param>
/// <param name="Extra">Shown in the tooltip.</param>
internal sealed record BenchmarkEntry(
    string Name,
    string Unit,
    double Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Range,
    string Extra
);
