using PerfSage.Contracts.Verdicts;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Html;
using PerfSage.Reports.Html.Data;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>Judges what is asked for, writes the page, and says in a line what it shows.</summary>
internal sealed class ReportRun(PageRequest request, PredictionSession session, LogWriter output)
{
    /// <returns>The code that <c>check</c> would return: an exceeded limit is no pass, though the page is written.</returns>
    public ExitCode Write(string path)
    {
        Assessment? assessment = null;
        if (request.Budgets is { } budgets)
        {
            var run = new BudgetRun(budgets, session);
            if (ProblemLines.Write(run.Problems(), output))
            {
                return ExitCode.BadInput;
            }

            assessment = Assessor.Assess(budgets.Checked.Parsed, run.Answer(), budgets.File.Settings.Today);
        }

        foreach (var confidence in request.Asked.Select(a => a.Confidence).Distinct())
        {
            ConfidenceRange.Check(confidence, session.Predictor.HighestConfidence);
        }

        var page = new PageBuilder(request, session, assessment).Build();
        AtomicFile.Write(path, PageHtml.Of(page));
        output.WriteLine($"{Summary(page)} See {path}");
        return ExitCodes.Of(assessment is { Fails: true }, isInconclusive: false);
    }

    private static string Summary(ReportPage page) =>
        page.HasLimits || page.Gate.Fails
            ? GateVerdict.Of(page.Gate).Sentence + "."
            : $"{Plural.Of(page.Models.Count, "model")} predicted, no limit given.";
}
