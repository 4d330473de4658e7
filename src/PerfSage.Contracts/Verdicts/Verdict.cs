using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;

namespace PerfSage.Contracts.Verdicts;

/// <summary>How one limit fared, whatever is suppressed.</summary>
/// <param name="Device">Null for the file size.</param>
/// <param name="Estimate">All three numbers are the same when the value is exact.</param>
internal sealed record Verdict(
    Outcome Outcome,
    Budget Budget,
    DeviceChoice? Device,
    MetricValue Limit,
    Estimate Estimate,
    DevicePrediction? Prediction,
    int Operators
);
