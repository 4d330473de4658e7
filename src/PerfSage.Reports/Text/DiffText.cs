using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;

namespace PerfSage.Reports.Text;

internal static class DiffText
{
    public static void Write(LogWriter output, IReadOnlyList<Comparison> comparisons, int most, LabelSources labels)
    {
        foreach (var comparison in comparisons)
        {
            Write(output, comparison, most);
            output.WriteLine();
        }

        DomainText.Write(output, comparisons[0].BaseModel, [.. comparisons.Select(c => (c.Diff.Device, c.Base.Trust))]);
        DomainText.Write(output, comparisons[0].Diff.Model, [.. comparisons.Select(c => (c.Diff.Device, c.Head.Trust))]);
        var (confidence, one) = (
            NumberText.Of(comparisons[0].Base.Confidence * 100),
            comparisons.Count == 1 ? $" ({Ranges(comparisons[0])})" : ""
        );
        output.WriteLine("Both values come from one predictor: the same files give the same change every time.");
        output.WriteLine($"The {confidence} % intervals{one} say how far {labels.MayBeFromTheValues}.");
    }

    private static void Write(LogWriter output, Comparison comparison, int most)
    {
        var diff = comparison.Diff;
        output.WriteLine($"'{comparison.BaseModel}' → '{diff.Model}' on {diff.Device}");
        foreach (var change in MetricChange.Of(diff))
        {
            output.WriteLine($"  {change.Metric.Noun, -12} {Values(change)}{(change.Metric == Metric.PeakMemory ? Peak(diff) : "")}");
        }

        output.WriteLine($"  {"MACs", -12} {Macs(comparison.Base.Macs, comparison.Head.Macs)}");
        if (comparison.IsSameFile)
        {
            output.WriteLine("  The two files are the same, byte for byte.");
        }
        else if (diff.Operators.All(o => o.Change == OperatorChange.Unchanged && o.DeltaMs == 0))
        {
            output.WriteLine("  No operator changed.");
        }
        else
        {
            TableText.Write(output, DiffTable.Of(diff, most));
        }
    }

    // E.g. "0.1206 → 0.1405 ms (+0.0199 ms, +16.5 %)".
    private static string Values(MetricChange change)
    {
        var (before, after) = (change.Show(change.Base!.Value), change.Show(change.Head!.Value));
        return change.Delta is 0 or null
            ? $"{after} {change.Metric.Unit} (no change)"
            : $"{before} → {after} {change.Metric.Unit} ({Signed(change)} {change.Metric.Unit}{Percent(change.DeltaPercent)})";
    }

    // A file's size is exact and would have too many digits. Other differences are not rounded, since those of the operators sum to them.
    private static string Signed(MetricChange change) =>
        change.Metric == Metric.File
            ? NumberText.Signed(Numbers.Round(change.Delta!.Value, change.Metric.Digits))
            : NumberText.Signed(change.Delta!.Value);

    private static string Macs(long before, long after)
    {
        if (before == after)
        {
            return $"{NumberText.Of(after)} (no change)";
        }

        var sign = after > before ? "+" : "";
        var percent = Percent(before == 0 ? null : 100.0 * (after - before) / before);
        return $"{NumberText.Of(before)} → {NumberText.Of(after)} ({sign}{NumberText.Of(after - before)}{percent})";
    }

    private static string Percent(double? percent) => percent is { } value ? $", {MetricChange.Percent(value)}" : "";

    // Peak memory is no sum over operators, so only the operator at which it peaks can be named.
    private static string Peak(ModelDiff diff)
    {
        var before = diff.Operators.FirstOrDefault(o => o.BaseIndex == diff.Base!.PeakOperator);
        var after = diff.Operators.FirstOrDefault(o => o.HeadIndex == diff.Head!.PeakOperator);
        return before is null || after is null ? ""
            : ReferenceEquals(before, after) ? string.Create(CultureInfo.InvariantCulture, $", at operator {after.HeadIndex} {after.Name}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $", at operator {before.BaseIndex} {before.Name} before, at {after.HeadIndex} {after.Name} now"
            );
    }

    private static string Ranges(Comparison comparison) =>
        $"{PredictText.Range(comparison.Base.LatencyMs)} → {PredictText.Range(comparison.Head.LatencyMs)} ms";
}
