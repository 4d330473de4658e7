using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Requests;
using PerfSage.Gate;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Predictions.Cache;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>What the MSBuild task starts: answers budgets.txt with predictions.txt.</summary>
/// <param name="predictorPath">Null for the one that comes with the tool.</param>
/// <param name="output">Receives one line per problem, in the form that MSBuild puts into the error list.</param>
internal sealed class BudgetPrediction(string? predictorPath, PredictionCache cache, LogWriter output)
{
    public ExitCode Run(string budgetsPath, string predictionsPath)
    {
        // Whatever goes wrong from here on, an older answer must not pass for this one.
        AtomicFile.Delete(predictionsPath);
        var file = BudgetRequest.ReadFile(budgetsPath);
        try
        {
            var start = new PredictorStart(predictorPath);
            if (IsLikelyNew(file))
            {
                start.Begin();
            }

            var (session, prepared) = PredictionSession.Open(start, () => Prepare(file, start), p => p.New, p => p.Request.Catalog);
            using var _ = session;
            var (request, known, keys, models) = prepared;
            var run = new BudgetRun(request, session, models is null ? null : new BaseRun(models, session), known);
            if (ProblemLines.Write(run.Problems(), output))
            {
                return ExitCode.BadInput;
            }

            var answer = run.Answer();
            AtomicFile.Write(predictionsPath, PredictionFileWriter.Write(answer));
            Keep(answer, prepared);
            return ExitCode.Pass;
        }
        catch (GitException e)
        {
            ProblemLines.Write([BaseProblem.Of(BudgetRequest.Of(file), e)], output);
            return ExitCode.BadInput;
        }
    }

    // Where the first model is new, the predictor is needed, and should not begin its start only when that is certain.
    private bool IsLikelyNew(BudgetFile file)
    {
        var first = file.Items.Select(i => i.Model).Concat(file.Models).FirstOrDefault();
        return first is not null && !(ModelDigest.Of(first) is { } sha256 && cache.Knows(sha256));
    }

    private Prepared Prepare(BudgetFile file, PredictorStart start)
    {
        var request = BudgetRequest.Of(file);
        var keys = new AskedKeys(request, start.Sha256);
        var (revision, project) = (file.Settings.Base, file.Settings.Project);
        // A comparison wants more of a model than what a cache has.
        return revision.Length > 0
            ? new Prepared(
                request,
                KnownModels.None,
                keys,
                BaseModels.Read(GitRepository.Open(Path.GetDirectoryName(project)!), revision, mergeBase: true, request.ModelRequests)
            )
            : new Prepared(request, request.Checked.Findings.Any() ? KnownModels.None : KnownModels.Of(request, keys, cache), keys, null);
    }

    private void Keep(PredictionFile answer, Prepared prepared)
    {
        var facts = answer.Models.ToDictionary(m => m.Path, StringComparer.Ordinal);
        cache.Add([
            .. from pair in prepared.Request.Asked.Zip(answer.Predictions)
            where !prepared.Known.Has(pair.First.Model)
            select (prepared.Keys.Of(pair.First), new CachedPrediction(facts[pair.First.Model], pair.Second)),
        ]);
    }

    /// <param name="Base">Null when nothing is compared.</param>
    private sealed record Prepared(BudgetRequest Request, KnownModels Known, AskedKeys Keys, BaseModels? Base)
    {
        public IReadOnlyCollection<ModelRequest> New => [.. Request.ModelRequests.Where(r => !Known.Has(r.Path))];
    }
}
