using PerfSage.Contracts.Budgets;
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
            Parallel.For(0, batch.Count, i => models[i] = Model(batch[i].Version.Entry.Hash, batch[i].File));
            var estimates = predictor.Estimate([.. models.Where(m => m.Input is not null).Select(m => m.Input!)]);
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

    private ModelFile Model(string blob, CommittedFile file) =>
        file.Content is { } content ? ModelFile.Read(blob, content, reading) : new ModelFile(blob, null, file.Problem);
}
