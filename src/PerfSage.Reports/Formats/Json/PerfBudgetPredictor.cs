namespace PerfSage.Reports.Formats.Json;

/// <param name="LabelSource">What the predictor imitates; its accuracy is agreement with that.</param>
internal sealed record PerfBudgetPredictor(string Sha256, string LabelSource);
