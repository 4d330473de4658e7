using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Documents;

/// <summary>What <c>predict --format json</c> prints.</summary>
/// <param name="SchemaVersion">Rises when a property changes its meaning or goes away; new properties do not raise it.</param>
internal sealed record PredictionReport(int SchemaVersion, PredictorReport Predictor, PredictionEntry[] Predictions)
{
    private const int CurrentVersion = 1;

    public static PredictionReport Of(string predictorSha256, IEnumerable<PredictionRow> rows) =>
        new(CurrentVersion, new PredictorReport(predictorSha256), [.. rows.Select(PredictionEntry.Of)]);
}
