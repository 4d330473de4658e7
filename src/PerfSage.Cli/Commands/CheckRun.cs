using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>Judges budgets as a build would.</summary>
/// <param name="FailOnInconclusive">Whether a limit inside an interval makes the exit code 3.</param>
internal sealed record CheckRun(bool IsJson, bool FailOnInconclusive, TextWriter Output)
{
    public ExitCode Judge(BudgetRequest request, PredictionSession session)
    {
        var run = new BudgetRun(request, session);
        if (ProblemLines.Write(run.Problems(), Output))
        {
            return ExitCode.BadInput;
        }

        var assessment = Assessor.Assess(request.Checked.Parsed, run.Answer(), request.File.Settings.Today);
        if (IsJson)
        {
            Output.WriteLine(ReportJson.Write(CheckReport.Of(session.Predictor.Sha256, assessment)));
        }
        else
        {
            CheckText.Write(Output, assessment);
            foreach (var model in request.Models)
            {
                DomainText.Write(Output, model, Domains(request, session, model));
            }
        }

        return ExitCodes.Of(assessment.Fails, FailOnInconclusive && assessment.IsInconclusive);
    }

    private static (string Device, IReadOnlyList<string> Texts)[] Domains(BudgetRequest request, PredictionSession session, string model) =>
    [
        .. from budget in request.Budgets.Select(b => b.Value)
           where budget.Model == model
           from device in budget.Devices.Select(d => d.Id!)
           group budget.Confidence by device into asked
           select (asked.Key, (IReadOnlyList<string>)session.Predictor.At(session[model], asked.Key, asked.First()).DomainTexts),
    ];
}
