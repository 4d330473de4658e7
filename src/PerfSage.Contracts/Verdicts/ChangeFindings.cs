using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>What the error list shows about changes since the base.</summary>
internal static class ChangeFindings
{
    /// <returns>Null for a change that is neither a regression nor as large an improvement.</returns>
    public static AttributedFinding? Of(JudgedChange change, BaseCommit commit)
    {
        if (!change.IsRegression && !change.IsImprovement)
        {
            return null;
        }

        var severity =
            change.IsImprovement ? Severity.Info
            : change.Budget.Value.Level == Level.Error ? Severity.Error
            : Severity.Warning;
        var id = change.IsImprovement ? DiagnosticIds.Improvement : DiagnosticIds.Regression;
        return new AttributedFinding(new Finding(id, severity, change.Location, Message(change, commit)))
        {
            Model = change.Budget.Value.Model,
            Device = change.Device.Id,
            Metric = change.Metric,
            Justification = change.IsSuppressed ? change.Suppression!.Justification : null,
        };
    }

    private static string Message(JudgedChange change, BaseCommit commit)
    {
        var metric = change.Metric;
        var floor = change.Limit.FloorOn(change.Metric);
        var since = $"{(commit.IsMergeBase ? "merge base" : "base")} {ShortHash.Of(commit.Commit)} of {commit.Revision}";
        var ignored = floor > 0 ? $" (less than {Numbers.Write(floor)} {metric.Unit} does not count)" : "";
        var allowed = $"+{Numbers.Write(change.Limit.MaxPercent)} %{ignored}";
        var values = $"{Numbers.Show(change.BaseValue)} → {Numbers.Show(change.Value)} {metric.Unit}";
        var what =
            $"'{change.Budget.Value.ModelName}' on {change.Device.Id}: predicted {metric.Noun} {values}, "
            + $"{Signed(change.Delta, 3)} {metric.Unit} ({Signed(change.Percent, 3)} %) since {since}";
        var operators = change.Operators.Count == 0 ? "" : $" Changed: {string.Join(", ", change.Operators)}.";
        return change.IsImprovement
            ? $"{what}.{operators} Tighten the budget to keep it."
            : $"{what}; allowed is {allowed}{Raised(change)}.{operators} "
                + $"Make the model cheaper, or raise MaxRegressionPercent in {VerdictMessage.Place(change.Location)}.";
    }

    private static string Raised(JudgedChange change) =>
        change.Suppression is null
            ? ""
            : $", and +{Numbers.Write(change.Suppression.Limit)} % until {Day.Write(change.Suppression.Until)} by a suppression";

    private static string Signed(double value, int digits) => (value < 0 ? "-" : "+") + Numbers.Show(Math.Abs(value), digits);
}
