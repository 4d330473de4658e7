using PerfSage.Contracts.Verdicts;

namespace PerfSage.Reports.Results;

/// <param name="Domains">By model, as the user wrote it: why it is outside the predictor's domain, on each of its devices.</param>
internal sealed record CheckResult(
    string PredictorSha256,
    Assessment Assessment,
    IReadOnlyList<(string Model, IReadOnlyList<(string Device, IReadOnlyList<string> Texts)> Devices)> Domains
);
