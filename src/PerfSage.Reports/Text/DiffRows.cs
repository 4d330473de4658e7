using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Text;

/// <summary>Which operators a table names, and which it sums up; each is in one of the groups.</summary>
/// <param name="Named">Largest change of latency first.</param>
/// <param name="Others">Changed, added or removed as well.</param>
/// <param name="Unchanged">In themselves; some may cost more or less through their neighbours.</param>
internal sealed record DiffRows(
    IReadOnlyList<OperatorDelta> Named,
    IReadOnlyList<OperatorDelta> Others,
    IReadOnlyList<OperatorDelta> Unchanged
)
{
    // Of the largest change of latency. An operator that did not change itself is named only if its latency changed by as much.
    private const decimal NotableShare = 0.05m;

    public static DiffRows Of(ModelDiff diff, int most)
    {
        var largest = diff.Operators.Select(o => Math.Abs(o.DeltaMs)).DefaultIfEmpty(0).Max();
        var named = TopChanges
            .Ranked(diff.Operators)
            .Where(o => o.Change != OperatorChange.Unchanged || (o.DeltaMs != 0 && Math.Abs(o.DeltaMs) >= NotableShare * largest))
            .Take(most)
            .ToArray();
        var rest = diff.Operators.Except(named).ToLookup(o => o.Change == OperatorChange.Unchanged);
        return new DiffRows(named, [.. rest[false]], [.. rest[true]]);
    }
}
