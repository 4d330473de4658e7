using PerfSage.Cli.Bases;
using PerfSage.Cli.Git;
using PerfSage.Cli.Output;
using PerfSage.Cli.Predict;
using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Cli.Budgets;

/// <summary>What the MSBuild task starts: answers budgets.txt with predictions.txt.</summary>
internal static class BudgetPrediction
{
    /// <param name="output">Receives one line per problem, in the form that MSBuild puts into the error list.</param>
    public static ExitCode Run(string budgetsPath, string predictionsPath, string? predictorPath, TextWriter output)
    {
        // Whatever goes wrong from here on, an older answer must not pass for this one.
        AtomicFile.Delete(predictionsPath);
        try
        {
            var (session, (request, models)) = PredictionSession.Open(predictorPath, () => Prepare(budgetsPath), p => p.Request.Models);
            using var _ = session;
            var run = new BudgetRun(request, session, models is null ? null : new BaseRun(models, session));
            if (WriteProblems(run.Problems(), output))
            {
                return ExitCode.BadInput;
            }

            AtomicFile.Write(predictionsPath, PredictionFileWriter.Write(run.Answer()));
            return ExitCode.Pass;
        }
        catch (GitException e)
        {
            WriteProblems([BaseProblem.Of(BudgetRequest.Read(budgetsPath), e)], output);
            return ExitCode.BadInput;
        }
    }

    /// <returns>Whether any of them is an error.</returns>
    public static bool WriteProblems(IReadOnlyCollection<Finding> problems, TextWriter output)
    {
        foreach (var line in problems.Select(CanonicalLine.Format).Distinct(StringComparer.Ordinal))
        {
            output.WriteLine(line);
        }

        return problems.Any(p => p.Severity == Severity.Error);
    }

    private static (BudgetRequest Request, BaseModels? Base) Prepare(string budgetsPath)
    {
        var request = BudgetRequest.Read(budgetsPath);
        var (revision, project) = (request.File.Settings.Base, request.File.Settings.Project);
        return (request, revision.Length == 0 ? null : BaseModels.Read(GitRepository.Open(Path.GetDirectoryName(project)!), revision, mergeBase: true, request.Models));
    }
}
