using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Results;

/// <param name="Operators">All of the model, the largest contribution first.</param>
/// <param name="Shown">How many are shown one by one.</param>
internal sealed record ExplainResult(string PredictorSha256, PredictionRow Row, IReadOnlyList<OperatorContribution> Operators, int Shown);
