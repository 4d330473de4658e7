using System.Globalization;

namespace PerfSage.Dataset.Tests.Infra;

/// <summary>The cells of one graph on one device; NaN leaves a cell empty.</summary>
internal sealed record BoardLabels(double LatencyMs = 1, double Cycles = 1_000_000, double CpuOperators = 0, double SramBytes = 102_400)
{
    public static BoardLabels Refused { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    public IEnumerable<(string Column, string Cell)> Cells(string prefix) =>
        [
            ($"{prefix}.inference_time_ms", Text(LatencyMs)),
            ($"{prefix}.cycles_total", Text(Cycles)),
            ($"{prefix}.cycles_npu", "77"),
            ($"{prefix}.cpu_ops", Text(CpuOperators)),
            ($"{prefix}.sram_memory_used", Text(SramBytes)),
        ];

    private static string Text(double value) => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);
}
