using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>Hands out suppressions, and says afterwards which of them were of no use.</summary>
internal sealed class SuppressionLedger(IReadOnlyList<Placed<Suppression>> suppressions, DateTime today)
{
    private const int DaysOfNotice = 30;

    private readonly HashSet<SourceLocation> asked = [];
    private readonly HashSet<SourceLocation> needed = [];

    /// <param name="id">Of the diagnostic.</param>
    /// <param name="isNeeded">Whether the diagnostic would be reported without a suppression.</param>
    /// <returns>The suppression with the highest limit; null when it is not needed, or there is none.</returns>
    public Suppression? Find(string id, string model, string? device, bool isNeeded)
    {
        var matches = suppressions.Where(s => s.Value.AppliesTo(id, model, device)).ToArray();
        asked.UnionWith(matches.Select(s => s.Location));
        if (!isNeeded)
        {
            return null;
        }

        needed.UnionWith(matches.Select(s => s.Location));
        return matches.Select(s => s.Value).Where(s => !s.IsExpired(today)).OrderByDescending(s => s.Limit).FirstOrDefault();
    }

    /// <param name="hasBase">Without one, suppressions of regressions cannot be judged.</param>
    public IEnumerable<AttributedFinding> Findings(bool hasBase) =>
        suppressions
            .GroupBy(s => s.Location)
            .Select(g => g.First())
            .SelectMany(s => Problems(s, hasBase).Select(p => new AttributedFinding(p.At(s.Location)) { Model = s.Value.Model }));

    private IEnumerable<Problem> Problems(Placed<Suppression> placed, bool hasBase)
    {
        var suppression = placed.Value;
        var subject = $"the suppression of {suppression.Id} for '{Paths.FileName(suppression.Model)}'";
        var isJudged = suppression.Id != DiagnosticIds.Regression || hasBase;
        var days = (suppression.Until - today).Days;
        if (suppression.IsExpired(today))
        {
            yield return new Problem(
                DiagnosticIds.ExpiredSuppression,
                $"{subject} expired on {Day.Write(suppression.Until)} ({suppression.Justification}); remove it, or agree on a new day"
            );
        }
        else if (isJudged && !needed.Contains(placed.Location) && (asked.Contains(placed.Location) || !placed.IsPolicy))
        {
            // One of a policy may be meant for another project's budget.
            var why = asked.Contains(placed.Location)
                ? "the budget is met without it"
                : "no budget on that model and device has such a limit";
            yield return new Problem(DiagnosticIds.UnnecessarySuppression, $"{subject} is unnecessary: {why}; remove it");
        }
        else if (days <= DaysOfNotice)
        {
            var when =
                days == 0 ? "after today"
                : days == 1 ? "after tomorrow"
                : FormattableString.Invariant($"in {days} days");
            yield return new Problem(
                DiagnosticIds.ExpiringSuppression,
                $"{subject} expires {when}, on {Day.Write(suppression.Until)} ({suppression.Justification})"
            );
        }
    }
}
