using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;

namespace PerfSage.Reports.Text;

internal static class CheckText
{
    public static void Write(LogWriter output, Assessment assessment)
    {
        var table = ReportConsole.Table(
            Heading.Text("Model"),
            Heading.Text("Device"),
            Heading.Text("Metric"),
            Heading.Number("Value"),
            Heading.Number("Interval"),
            Heading.Number("Limit"),
            Heading.Text("Verdict"),
            Heading.Number("Over by"),
            Heading.Text("Largest operator")
        );
        foreach (var limit in assessment.Limits)
        {
            table.AddCells(Cells(limit.Verdict, Word(limit)));
        }

        TableText.Write(output, table);
        foreach (var finding in assessment.Suppressions)
        {
            output.WriteLine(CanonicalLine.Format(finding.Finding));
        }

        output.WriteLine(GateVerdict.Of(assessment).Sentence + ".");
    }

    private static string Word(JudgedLimit limit) =>
        limit.Outcome switch
        {
            Outcome.Suppressed => "suppressed",
            Outcome.Fail => "FAIL",
            Outcome.Unpredictable => "UNPREDICTABLE",
            Outcome.Inconclusive => "inconclusive",
            _ => "pass",
        };

    private static string[] Cells(Verdict verdict, string outcome)
    {
        var metric = verdict.Limit.Metric;
        var (estimate, isExact, isKnown) = (verdict.Estimate, verdict.Device is null, verdict.Outcome != Outcome.Unpredictable);
        return
        [
            verdict.Budget.Model,
            verdict.Device?.Id ?? "any",
            $"{metric.Noun}, {metric.Unit}",
            isKnown ? Numbers.Show(estimate.Value, metric.Digits) : "-",
            isExact ? "exact"
            : !isKnown ? "-"
            : $"{Numbers.Show(estimate.Lower)}\u2013{Numbers.Show(estimate.Upper)}",
            Numbers.Write(verdict.Limit.Value),
            outcome,
            isKnown ? Over(verdict) : "-",
            isKnown && verdict.Prediction?.TopOperators.FirstOrDefault(t => t.Metric == verdict.Limit.Metric) is { } top
                ? $"{top.Name} #{top.Index}: {Numbers.Show(top.Value, 3)}"
                : "-",
        ];
    }

    private static string Over(Verdict verdict)
    {
        var over = Judge.Judged(verdict.Estimate, verdict.Budget.Gate) - verdict.Limit.Value;
        return over > 0 ? $"{Numbers.Show(over, 3)} ({Numbers.Show(100 * over / verdict.Limit.Value, 2)} %)" : "-";
    }
}
