using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Results;

/// <param name="Rows">Each model on each device.</param>
internal sealed record PredictionResult(string PredictorSha256, IReadOnlyList<PredictionRow> Rows);
