using PerfSage.Contracts.Verdicts;
using PerfSage.Prediction;

namespace PerfSage.Reports.Results;

/// <param name="Domains">By model, as the user wrote it: how much the prediction is worth on each of its devices.</param>
internal sealed record CheckResult(
    string PredictorSha256,
    Assessment Assessment,
    IReadOnlyList<(string Model, IReadOnlyList<(string Device, Trust Trust)> Devices)> Domains
);
