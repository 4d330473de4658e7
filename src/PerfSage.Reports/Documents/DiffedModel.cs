using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Documents;

/// <param name="PeakOperator">Index of the operator at which memory peaks.</param>
internal sealed record DiffedModel(
    string Model,
    string Sha256,
    IntervalReport LatencyMs,
    IntervalReport PeakMemoryKiB,
    IntervalReport? EnergyMj,
    int PeakOperator,
    double FileKiB,
    long Macs,
    DomainReport Domain
)
{
    public static DiffedModel Of(string model, ModelSide side) =>
        new(
            model,
            side.Sha256,
            IntervalReport.Of(side.LatencyMs, side.Confidence),
            IntervalReport.Of(side.PeakMemoryKiB, side.Confidence),
            side.EnergyMj is { } energy ? IntervalReport.Of(energy, side.Confidence) : null,
            side.PeakOperator,
            side.FileBytes / 1024.0,
            side.Macs,
            new DomainReport(side.Violations.Count == 0, [.. side.Violations])
        );
}
