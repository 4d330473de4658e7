using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Files;
using PerfSage.Gate.Git;
using PerfSage.Gate.History.Cache;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Predictions.Cache;
using PerfSage.Prediction;

namespace PerfSage.Gate.History;

/// <summary>The models of a repository with what every version of them costs.</summary>
internal sealed class HistoryRun
{
    private readonly Dictionary<string, VersionResult> results;

    /// <param name="results">By hash of the blob.</param>
    internal HistoryRun(
        GitRepository repository,
        IReadOnlyList<ModelHistory> models,
        string predictorSha256,
        DeviceCatalog catalog,
        Dictionary<string, VersionResult> results
    ) => (Repository, Models, PredictorSha256, Catalog, this.results) = (repository, models, predictorSha256, catalog, results);

    public GitRepository Repository { get; }

    /// <summary>Ordinal by path.</summary>
    public IReadOnlyList<ModelHistory> Models { get; }

    public string PredictorSha256 { get; }

    /// <summary>The devices that every version was predicted on.</summary>
    public DeviceCatalog Catalog { get; }

    /// <summary>Versions that cannot be judged.</summary>
    public int UnreadableCount => Models.SelectMany(m => m.Versions).Count(v => !v.IsRemoved && Of(v).Error is not null);

    /// <param name="progress">Given the number of versions to predict, receives how many more are done.</param>
    /// <exception cref="GitException">There is no such history.</exception>
    /// <exception cref="BadInputException">A path names no model in it.</exception>
    public static HistoryRun Of(HistoryQuery query, Func<int, Action<int>> progress)
    {
        var (repository, models) = HistorySelection.Select(query);
        var sha256 = PredictorFile.Identify(query.PredictorPath);
        var folder = query.UsesCache ? CacheFolder.Find() : null;
        var cache = ResultCache.Open(
            folder,
            repository.CommonFolder,
            PredictionKey.Of(sha256, query.Confidence, query.Catalog.Devices, query.Reading)
        );
        var versions = models.SelectMany(m => m.Versions).Where(v => !v.IsRemoved).DistinctBy(v => v.Entry.Hash).ToArray();
        var unknown = Array.FindAll(versions, v => cache.Find(v.Entry.Hash) is null);
        var news = unknown.Length == 0 ? [] : Predict(query, repository, unknown, progress(unknown.Length));
        cache.Add(news);
        return new HistoryRun(
            repository,
            models,
            sha256,
            query.Catalog,
            versions.ToDictionary(
                v => v.Entry.Hash,
                v => news.GetValueOrDefault(v.Entry.Hash) ?? cache.Find(v.Entry.Hash)!,
                StringComparer.Ordinal
            )
        );
    }

    /// <param name="version">Not a removal.</param>
    public VersionResult Of(ModelVersion version) => results[version.Entry.Hash];

    private static Dictionary<string, VersionResult> Predict(
        HistoryQuery query,
        GitRepository repository,
        ModelVersion[] versions,
        Action<int> report
    )
    {
        using var predictor = Predictor.Load(query.PredictorPath).With(query.Catalog);
        var confidence = ConfidenceRange.Check(query.Confidence, predictor.HighestConfidence);
        return new VersionPredictor(predictor, confidence, query.Reading).Predict(VersionReader.ReadBatches(repository, versions), report);
    }
}
