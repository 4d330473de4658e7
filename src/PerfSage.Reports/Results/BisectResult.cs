using PerfSage.Gate.History.Bisect;

namespace PerfSage.Reports.Results;

/// <param name="Operators">Which made the difference, as short texts.</param>
internal sealed record BisectResult(string PredictorSha256, Bisection Bisection, IReadOnlyList<string> Operators);
