using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Documents;

/// <param name="PeakOperator">Index of the operator at which memory peaks.</param>
internal sealed record DiffedModel(
    string Model,
    string Sha256,
    MetricIntervals Metrics,
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
            MetricIntervals.Of(side),
            side.PeakOperator,
            side.FileBytes / 1024.0,
            side.Macs,
            DomainReport.Of(side.Trust)
        );
}
