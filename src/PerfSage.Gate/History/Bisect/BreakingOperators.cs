using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Git;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Models;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Gate.History.Bisect;

/// <summary>Which operators made the difference when a condition on latency was broken.</summary>
internal static class BreakingOperators
{
    private const int Shown = 3;

    /// <returns>Short texts, the largest change first; none for another metric, or when nothing was broken.</returns>
    public static IReadOnlyList<string> Of(HistoryQuery query, HistoryRun run, Bisection bisection)
    {
        if (bisection.Condition.Metric != Metric.Latency.Key || bisection.LastGood is not { } good || bisection.Breaking is not { } bad)
        {
            return [];
        }

        // Results come from the cache as numbers only; the two versions that matter are read again.
        using var contents = new BlobContents(run.Repository);
        using var predictor = Predictor.Load(query.PredictorPath);
        var estimates = Predictor.Estimate([Read(contents, good.Version, query.Reading), Read(contents, bad.Version, query.Reading)]);
        return TopChanges.Of(
            new DiffBuilder(predictor).Create(bisection.Model.Path, estimates[0], estimates[1], bisection.Device, query.Confidence),
            Shown
        );
    }

    private static ModelInput Read(BlobContents contents, ModelVersion version, ModelReading reading)
    {
        var file = contents.Read(version.Entry.Path, version.Entry, version.Commit.Hash);
        return ModelFile.Read(version.Entry.Path, file.Content ?? [], reading).Input
            ?? throw new BadInputException($"'{version.Entry.Path}' at {version.Commit.ShortHash} cannot be read again");
    }
}
