using PerfSage.Contracts.Text;
using PerfSage.Gate.Diff;
using PerfSage.Gate.History.Bisect;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;

namespace PerfSage.Reports.Text;

internal static class BisectText
{
    /// <summary>
    /// A line that is <c>commit</c> and a full hash is there only when HEAD breaks the condition and once did not; scripts rely on it.
    /// </summary>
    public static void Write(LogWriter output, Bisection bisection, IReadOnlyList<string> operators)
    {
        var device = bisection.Condition.NeedsDevice ? $" on {bisection.Device}" : "";
        var head = $"'{bisection.Model.Path}'{device} has {Value(bisection, bisection.Head)} at HEAD";
        var condition = bisection.Condition;
        switch (bisection.Outcome)
        {
            case BisectOutcome.Broken:
                output.WriteLine($"commit {bisection.Breaking!.Version.Commit.Hash}");
                output.WriteLine($"{head} and breaks {condition} since this commit");
                WriteChange(output, bisection, operators);
                break;
            case BisectOutcome.NeverHeld:
                output.WriteLine($"{head}; {condition} never held in {Plural.Of(bisection.JudgedCount, "version")}");
                break;
            case BisectOutcome.Mended:
                output.WriteLine($"{head}; {condition} holds since {Commit(bisection.Mending!)}");
                output.WriteLine(bisection.Breaking is null ? "  it never held before" : "  it was broken before:");
                WriteChange(output, bisection, operators);
                break;
            default:
                var count = bisection.JudgedCount;
                var where = count == 1 ? "its only version" : $"all of {NumberText.Of((long)count)} versions";
                output.WriteLine($"{head}; {condition} held in {where}");
                break;
        }
    }

    private static void WriteChange(LogWriter output, Bisection bisection, IReadOnlyList<string> operators)
    {
        if (bisection.LastGood is not { } good || bisection.Breaking is not { } bad)
        {
            return;
        }

        var percent = good.Value > 0 ? $" ({MetricChange.Percent(Numbers.Round(100 * (bad.Value - good.Value) / good.Value))})" : "";
        output.WriteLine($"  before  {Value(bisection, good)}  {Commit(good)}");
        output.WriteLine($"  after   {Value(bisection, bad)}{percent}  {Commit(bad)}");
        if (operators.Count > 0)
        {
            output.WriteLine($"  because {string.Join(", ", operators)}");
        }

        if (bisection.UnreadableBetween > 0)
        {
            output.WriteLine(
                $"  {Plural.Of(bisection.UnreadableBetween, "version")} between them cannot be read or predicted and may be to blame"
            );
        }
    }

    private static string Value(Bisection bisection, JudgedVersion version) =>
        bisection.Condition.Metric == BudgetCondition.Macs
            ? $"{NumberText.Of((long)version.Value)} MACs"
            : $"{Numbers.Show(version.Value, 6)} {bisection.Condition.Unit}";

    private static string Commit(JudgedVersion version) =>
        $"{version.Version.Commit.ShortHash} {version.Version.Commit.Day} {version.Version.Commit.Subject}";
}
