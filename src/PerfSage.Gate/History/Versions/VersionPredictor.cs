using PerfSage.Contracts.Budgets;
using PerfSage.Core.Parallelism;
using PerfSage.Gate.Deadlines;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions;
using PerfSage.Prediction;

namespace PerfSage.Gate.History.Versions;

/// <summary>Predicts versions that nothing is known of yet.</summary>
internal sealed class VersionPredictor(Predictor predictor, double confidence, ModelReading reading)
{
    /// <param name="report">Receives how many more are done.</param>
    /// <returns>By hash of the blob.</returns>
    public Dictionary<string, VersionResult> Predict(
        IEnumerable<IReadOnlyList<(ModelVersion Version, CommittedFile File)>> batches,
        Action<int> report
    )
    {
        var results = new Dictionary<string, VersionResult>(StringComparer.Ordinal);
        foreach (var batch in batches)
        {
            var models = new ModelFile[batch.Count];
            InParallel.For(batch.Count, i => models[i] = Model(batch[i].Version.Entry, batch[i].File));
            var estimates = Predictor.Estimate([.. models.Where(m => m.Input is not null).Select(m => m.Input!)]);
            predictor.Prepare(estimates, predictor.Catalog.Devices);
            var next = 0;
            foreach (var model in models)
            {
                results[model.Path] = model.Error is { } error ? VersionResult.Unreadable(error) : Result(model.Path, estimates[next++]);
            }

            report(batch.Count);
        }

        return results;
    }

    private VersionResult Result(string blob, ModelEstimate estimate) =>
        new(
            ContractRecords.Facts(blob, estimate),
            [
                .. predictor.Catalog.Known.Ids.Select(device =>
                    ContractRecords.Prediction(blob, estimate, predictor.At(estimate, device, confidence))
                ),
            ],
            null
        );

    private ModelFile Model(TreeEntry entry, CommittedFile file)
    {
        using var _ = Deadline.Enter(entry.Path);
        return file.Content is { } content ? ModelFile.Read(entry.Hash, content, reading) : new ModelFile(entry.Hash, null, file.Problem);
    }
}
