using System.Globalization;

namespace PerfSage.Dataset.Tests.Infra;

/// <summary>The cells of one graph on one device; NaN leaves a cell empty.</summary>
/// <param name="SramBytes">In use at once; <paramref name="SramTraffic"/> and <paramref name="ExternalTraffic"/> are moved.</param>
internal sealed record BoardLabels(
    double LatencyMs = 1,
    double Cycles = 1_000_000,
    double CpuOperators = 0,
    double SramBytes = 102_400,
    double Macs = 3_000_000,
    double NpuCycles = 900_000,
    double SramTraffic = 400_000,
    double ExternalTraffic = 50_000
)
{
    public static BoardLabels Refused { get; } =
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The same with as many multiplications and nothing else as make the energy so large, of which some always flows.</summary>
    public BoardLabels WithEnergy(double mj, Board board) =>
        this with
        {
            Macs = (mj - (board.Energy[4] * LatencyMs / 1e3)) * 1e9 / board.Energy[0],
            NpuCycles = 0,
            SramTraffic = 0,
            ExternalTraffic = 0,
        };

    public IEnumerable<(string Column, string Cell)> Cells(Board board) =>
        [
            ($"{board.Prefix}.inference_time_ms", Text(LatencyMs)),
            ($"{board.Prefix}.cycles_total", Text(Cycles)),
            ($"{board.Prefix}.cycles_npu", Text(NpuCycles)),
            ($"{board.Prefix}.cpu_ops", Text(CpuOperators)),
            ($"{board.Prefix}.nn_macs", Text(Macs)),
            ($"{board.Prefix}.sram_memory_used", Text(SramBytes)),
            ($"{board.Prefix}.sram_total_bytes", Text(SramTraffic)),
            .. board.Memories.Select((m, i) => ($"{board.Prefix}.{m}_total_bytes", Text(i == 0 ? ExternalTraffic : 0 * ExternalTraffic))),
        ];

    private static string Text(double value) => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);
}
