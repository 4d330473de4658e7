using PerfSage.Core.Alignment;
using PerfSage.Gate.Text;
using PerfSage.Prediction;

namespace PerfSage.Gate.Diff;

/// <summary>
/// Contributions of two versions as decimals that sum to the latency shown of each, so that their differences sum to the
/// difference shown. Each latency is rounded for itself; the error of that goes to the operators that changed, in proportion to
/// their change, since an operator whose contribution is the same has to show no change.
/// </summary>
internal static class DeltaApportionment
{
    // Of the sum of the changes. A larger rounding error would distort them, so each version is then rounded for itself.
    private const double MostDistortion = 0.5;

    /// <returns>Per operator of the base, and per operator of the head.</returns>
    public static (decimal[] Base, decimal[] Head) Split(DeviceEstimate @base, DeviceEstimate head, IReadOnlyList<OperatorPair> pairs)
    {
        var before = Apportionment.Split(@base.OperatorLatencyMs, @base.OperatorsMs);
        var after = FromChanges(before, @base, head, pairs) ?? Apportionment.Split(head.OperatorLatencyMs, head.OperatorsMs);
        return (before, after);
    }

    /// <returns>Null when the rounding error is too large for the changes, or would make a contribution negative.</returns>
    private static decimal[]? FromChanges(decimal[] before, DeviceEstimate @base, DeviceEstimate head, IReadOnlyList<OperatorPair> pairs)
    {
        var (exact, change) = (new double[head.OperatorLatencyMs.Length], new double[head.OperatorLatencyMs.Length]);
        var fixedAt = new decimal?[exact.Length];
        foreach (var (i, j) in pairs.Where(p => p.Head is not null).Select(p => (p.Base, p.Head!.Value)))
        {
            change[j] = head.OperatorLatencyMs[j] - (i is { } b ? @base.OperatorLatencyMs[b] : 0);
            exact[j] = Math.Max(0, (i is { } shown ? (double)before[shown] : 0) + change[j]);
            fixedAt[j] = i is { } same && change[j] == 0 ? before[same] : null;
        }

        var rounding = head.OperatorsMs - exact.Sum();
        var changes = change.Sum(Math.Abs);
        if (!(Math.Abs(rounding) <= MostDistortion * changes))
        {
            return null;
        }

        return Round(
            fixedAt,
            [.. exact.Zip(change, (e, c) => changes == 0 ? e : e + (rounding * Math.Abs(c) / changes))],
            @base.OperatorsMs,
            head.OperatorsMs
        );
    }

    private static decimal[]? Round(decimal?[] fixedAt, double[] exact, double baseMs, double headMs)
    {
        if (headMs <= 0 || exact.Any(e => e < 0))
        {
            return null;
        }

        var unit = baseMs > 0 ? Math.Min(Apportionment.Unit(baseMs), Apportionment.Unit(headMs)) : Apportionment.Unit(headMs);
        var free = Enumerable.Range(0, exact.Length).Where(j => fixedAt[j] is null).ToArray();
        var rest = (long)(((decimal)headMs - fixedAt.Sum(f => f ?? 0)) / unit);
        var rounded = Apportionment.Round([.. free.Select(j => exact[j] / (double)unit)], rest);
        var result = Array.ConvertAll(fixedAt, f => f ?? 0);
        for (var k = 0; k < free.Length; k++)
        {
            result[free[k]] = rounded[k] * unit;
        }

        return result.Sum() == (decimal)headMs ? result : null;
    }
}
