using PerfSage.Contracts.Predictions;
using PerfSage.Gate;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Git;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>What the MSBuild task starts: answers budgets.txt with predictions.txt.</summary>
internal static class BudgetPrediction
{
    /// <param name="output">Receives one line per problem, in the form that MSBuild puts into the error list.</param>
    public static ExitCode Run(string budgetsPath, string predictionsPath, string? predictorPath, LogWriter output)
    {
        // Whatever goes wrong from here on, an older answer must not pass for this one.
        AtomicFile.Delete(predictionsPath);
        try
        {
            var (session, (request, models)) = PredictionSession.Open(
                predictorPath,
                () => Prepare(budgetsPath),
                p => p.Request.ModelRequests,
                p => p.Request.Catalog
            );
            using var _ = session;
            var run = new BudgetRun(request, session, models is null ? null : new BaseRun(models, session));
            if (ProblemLines.Write(run.Problems(), output))
            {
                return ExitCode.BadInput;
            }

            AtomicFile.Write(predictionsPath, PredictionFileWriter.Write(run.Answer()));
            return ExitCode.Pass;
        }
        catch (GitException e)
        {
            ProblemLines.Write([BaseProblem.Of(BudgetRequest.Read(budgetsPath), e)], output);
            return ExitCode.BadInput;
        }
    }

    private static (BudgetRequest Request, BaseModels? Base) Prepare(string budgetsPath)
    {
        var request = BudgetRequest.Read(budgetsPath);
        var (revision, project) = (request.File.Settings.Base, request.File.Settings.Project);
        return (
            request,
            revision.Length == 0
                ? null
                : BaseModels.Read(GitRepository.Open(Path.GetDirectoryName(project)!), revision, mergeBase: true, request.ModelRequests)
        );
    }
}
