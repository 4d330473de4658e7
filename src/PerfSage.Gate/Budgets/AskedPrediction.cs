namespace PerfSage.Gate.Budgets;

/// <summary>What a budget asks of the predictor.</summary>
/// <param name="Model">As the budget names it.</param>
/// <param name="Device">Id.</param>
/// <param name="Confidence">Of the intervals, 0 to 1.</param>
internal readonly record struct AskedPrediction(string Model, string Device, double Confidence);
