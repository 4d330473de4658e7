using PerfSage.Gate.Diff;
using PerfSage.Prediction;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>diff --format json</c> prints.</summary>
/// <param name="SchemaVersion">Rises when a property changes its meaning or goes away; new properties do not raise it.</param>
/// <param name="Diffs">One per device.</param>
internal sealed record DiffReport(int SchemaVersion, PredictorReport Predictor, string LabelSource, DiffEntry[] Diffs)
{
    private const int CurrentVersion = 1;

    public static DiffReport Of(Predictor predictor, IReadOnlyList<Comparison> comparisons) =>
        new(
            CurrentVersion,
            new PredictorReport(predictor.Sha256),
            predictor.Catalog.LabelsOf(comparisons.Select(c => c.Diff.Device)).Names,
            [.. comparisons.Select(DiffEntry.Of)]
        );
}
