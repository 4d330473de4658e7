using PerfSage.Gate.Predictions;

namespace PerfSage.Reports.Documents;

/// <param name="EnergyMj">Null on a device whose energy cannot be predicted.</param>
internal sealed record OtherOperators(int Count, decimal LatencyMs, decimal? EnergyMj)
{
    /// <param name="all">Of the model.</param>
    /// <param name="shown">How many are shown one by one.</param>
    public static OtherOperators Of(IReadOnlyList<OperatorContribution> all, int shown) =>
        new(
            Math.Max(0, all.Count - shown),
            all.Skip(shown).Sum(o => o.LatencyMs),
            all.Any(o => o.EnergyMj is null) ? null : all.Skip(shown).Sum(o => o.EnergyMj)
        );
}
