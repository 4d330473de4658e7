using PerfSage.Cli.Budgets;
using PerfSage.Cli.Predict;
using PerfSage.Cli.Reports;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Cli.Check;

/// <summary>Judges budgets as a build would.</summary>
/// <param name="FailOnInconclusive">Whether a limit inside an interval makes the exit code 3.</param>
internal sealed record CheckRun(bool IsJson, bool FailOnInconclusive, TextWriter Output)
{
    public ExitCode Judge(BudgetRequest request, PredictionSession session)
    {
        var run = new BudgetRun(request, session);
        if (BudgetPrediction.WriteProblems(run.Problems(), Output))
        {
            return ExitCode.BadInput;
        }

        var answer = run.Answer();
        var verdicts = request.Budgets.SelectMany(b => Contracts.Verdicts.Judge.Decide(b, answer)).ToArray();
        if (IsJson)
        {
            Output.WriteLine(ReportJson.Write(Report(session.Predictor.Sha256, verdicts)));
        }
        else
        {
            CheckText.Write(Output, verdicts);
            foreach (var model in request.Models)
            {
                DomainText.Write(Output, model, session[model]);
            }
        }

        return Code(verdicts);
    }

    private ExitCode Code(Verdict[] verdicts) =>
        verdicts.Any(v => v is { Outcome: Outcome.Fail, Budget.Level: Level.Error }) ? ExitCode.BudgetExceeded
        : FailOnInconclusive && verdicts.Any(v => v.Outcome == Outcome.Inconclusive) ? ExitCode.Inconclusive
        : ExitCode.Pass;

    private static CheckReport Report(string predictorSha256, Verdict[] verdicts)
    {
        var outcome = verdicts.Any(v => v.Outcome == Outcome.Fail) ? Outcome.Fail
            : verdicts.Any(v => v.Outcome == Outcome.Inconclusive) ? Outcome.Inconclusive
            : Outcome.Pass;
        return new CheckReport(1, new PredictorReport(predictorSha256), CheckEntry.Word(outcome), [.. verdicts.Select(CheckEntry.Of)]);
    }
}
