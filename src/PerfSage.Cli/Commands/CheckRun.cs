using PerfSage.Contracts.Verdicts;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Predictions;
using PerfSage.Prediction;
using PerfSage.Reports.Presenters;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Results;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>Judges budgets as a build would.</summary>
/// <param name="FailOnInconclusive">Whether a limit inside an interval makes the exit code 3.</param>
internal sealed record CheckRun(IPresenter Presenter, bool FailOnInconclusive, LogWriter Output)
{
    public ExitCode Judge(BudgetRequest request, PredictionSession session)
    {
        var run = new BudgetRun(request, session);
        if (ProblemLines.Write(run.Problems(), Output))
        {
            return ExitCode.BadInput;
        }

        var assessment = Assessor.Assess(request.Checked.Parsed, run.Answer(), request.File.Settings.Today);
        Presenter.Write(
            Output,
            new CheckResult(session.Predictor.Sha256, assessment, [.. request.Models.Select(m => (m, Domains(request, session, m)))])
        );
        return ExitCodes.Of(assessment.Fails, FailOnInconclusive && assessment.IsInconclusive);
    }

    private static IReadOnlyList<(string Device, Trust Trust)> Domains(BudgetRequest request, PredictionSession session, string model) =>
        [
            .. from budget in request.Budgets.Select(b => b.Value)
            where budget.Model == model
            from device in budget.Devices.Select(d => d.Id!)
            group budget.Confidence by device into asked
            select (asked.Key, session.Predictor.At(session[model], asked.Key, asked.First()).Trust),
        ];
}
