using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>Sentences of the 1xxx diagnostics.</summary>
internal static class VerdictMessage
{
    public static string Fail(JudgedLimit judged)
    {
        var verdict = judged.Verdict;
        var metric = verdict.Limit.Metric;
        var over = Judge.Judged(verdict.Estimate, verdict.Budget.Gate) - verdict.Limit.Value;
        var percent = 100 * over / verdict.Limit.Value;
        var by = $"{Numbers.Show(over, 3)} {metric.Unit} ({Numbers.Show(percent, percent < 100 ? 2 : 3)} %)";
        return $"{Subject(verdict)}: {Judged(verdict, metric)} exceeds {Limit(verdict, metric)} by {by}{Raised(judged, metric)}."
            + $"{TopOperator(verdict, metric)} Make the model cheaper, or raise {metric.LimitName} in {Place(judged.Location)}.";
    }

    public static string Inconclusive(JudgedLimit judged)
    {
        var verdict = judged.Verdict;
        var metric = verdict.Limit.Metric;
        var within = verdict.Estimate.Value <= verdict.Limit.Value;
        var what = within ? "is within" : "exceeds";
        var but = within ? "but its interval reaches above it" : "but its interval reaches below it (Gate=lenient)";
        return $"{Subject(verdict)}: {Predicted(verdict, metric)} {what} {Limit(verdict, metric)}, {but}."
            + $"{TopOperator(verdict, metric)} Measure it on the device, or change {metric.LimitName} in {Place(judged.Location)}.";
    }

    /// <param name="suggested">A limit that would still hold the interval.</param>
    /// <param name="percent">How much lower it is.</param>
    public static string Loose(Verdict verdict, double suggested, double percent)
    {
        var metric = verdict.Limit.Metric;
        var room =
            verdict.Limit.Metric == Metric.File
                ? $"the file's {Numbers.Show(verdict.Estimate.Value, Metric.File.Digits)}"
                : $"the interval up to {Numbers.Show(verdict.Estimate.Upper)}";
        return $"{Subject(verdict)}: {Limit(verdict, metric)} leaves {Numbers.Show(percent, 2)} % unused; "
            + $"{metric.LimitName}={Numbers.Write(suggested)} has room for {room} {metric.Unit}, and would notice when that grows";
    }

    internal static string Place(SourceLocation location) =>
        FormattableString.Invariant($"{Paths.FileName(location.File)}({location.Line})");

    private static string Raised(JudgedLimit judged, Metric metric) =>
        judged.Suppression is null
            ? ""
            : $", and the {Numbers.Write(judged.Suppression.Limit)} {metric.Unit} "
                + $"that a suppression allows until {Day.Write(judged.Suppression.Until)}";

    private static string Subject(Verdict verdict)
    {
        var device = verdict.Device;
        var alias = device is null || string.Equals(device.Text, device.Id, StringComparison.OrdinalIgnoreCase) ? "" : $" ({device.Text})";
        return $"'{verdict.Budget.ModelName}'{(device is null ? "" : $" on {device.Id}{alias}")}";
    }

    private static string Judged(Verdict verdict, Metric metric) =>
        verdict.Limit.Metric == Metric.File || verdict.Budget.Gate == Gate.Predicted
            ? Predicted(verdict, metric)
            : $"{(verdict.Budget.Gate == Gate.Strict ? "upper" : "lower")} bound of {Predicted(verdict, metric)}";

    private static string Predicted(Verdict verdict, Metric metric)
    {
        var estimate = verdict.Estimate;
        if (verdict.Limit.Metric == Metric.File)
        {
            return $"{metric.Noun} {Numbers.Show(estimate.Value, metric.Digits)} {metric.Unit}";
        }

        var confidence = Numbers.Show(100 * verdict.Budget.Confidence);
        var interval = $"{confidence} %: {Numbers.Show(estimate.Lower)}–{Numbers.Show(estimate.Upper)}";
        return $"predicted {metric.Noun} {Numbers.Show(estimate.Value)} {metric.Unit} ({interval}){Overhead(verdict, metric)}";
    }

    // A cheaper model does not make it less.
    private static string Overhead(Verdict verdict, Metric metric) =>
        verdict.Prediction?.Overheads.FirstOrDefault(o => o.Metric == metric) is { Value: > 0 } overhead
            ? $", of which {Numbers.Show(overhead.Value)} {metric.Unit} overhead,"
            : "";

    private static string Limit(Verdict verdict, Metric metric) => $"{metric.LimitName}={Numbers.Write(verdict.Limit.Value)}";

    private static string TopOperator(Verdict verdict, Metric metric) =>
        verdict.Prediction?.TopOperators.FirstOrDefault(t => t.Metric == verdict.Limit.Metric) is { } top
            ? $" Largest of {verdict.Operators} operators: {top.Name} #{top.Index} with {Numbers.Show(top.Value, 3)} {metric.Unit}."
            : "";
}
