using PerfSage.Contracts.Predictions;
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
    DomainReport Domain)
{
    public static DiffedModel Of(string model, ModelSide side) => new(
        model,
        side.Sha256,
        Interval(side.LatencyMs, side.Confidence),
        Interval(side.PeakMemoryKiB, side.Confidence),
        side.EnergyMj is { } energy ? Interval(energy, side.Confidence) : null,
        side.PeakOperator,
        side.FileBytes / 1024.0,
        side.Macs,
        new DomainReport(side.Violations.Count == 0, [.. side.Violations]));

    private static IntervalReport Interval(Estimate estimate, double confidence) => new(estimate.Value, estimate.Lower, estimate.Upper, confidence);
}
