using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Parallelism;

namespace PerfSage.Gate.Predictions.Cache;

/// <summary>
/// What was predicted before, in any project of this user: a file per model, device and confidence, named by the digest of all that
/// decides about it, in the form of predictions.txt with the model's digest for its path. A file that is not exactly what was written
/// under its name counts as none.
/// </summary>
/// <param name="folder">Null for a cache that is empty and stays so.</param>
internal sealed class PredictionCache(string? folder)
{
    /// <summary>A part of the key that tells entries of a model apart; a digest's first half does.</summary>
    private const int KeyDigits = 32;

    /// <param name="cacheFolder">Of all caches; null for none.</param>
    public static PredictionCache In(string? cacheFolder) => new(cacheFolder is null ? null : Path.Combine(cacheFolder, "predictions"));

    /// <param name="sha256">Of a model's file.</param>
    /// <returns>Whether anything at all was predicted of it, with whatever predictor.</returns>
    public bool Knows(string sha256)
    {
        try
        {
            return Shard(sha256) is { } shard && Directory.Exists(shard) && Directory.EnumerateFiles(shard, sha256 + ".*").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <param name="sha256">Of the model's file.</param>
    /// <param name="key">Of <see cref="PredictionKey"/>.</param>
    public CachedPrediction? Find(string sha256, string key)
    {
        if (Shard(sha256) is null)
        {
            return null;
        }

        try
        {
            var file = PredictionFileReader.Read(File.ReadAllText(PathOf(sha256, key)));
            return
                file.Predictor == key
                && file is { Models: [var facts], Predictions: [var prediction] }
                && facts.Path == sha256
                && facts.Sha256 == sha256
                && prediction.Model == sha256
                ? new CachedPrediction(facts, prediction)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ContractFormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps predictions, and of all in the same folders only so many as belong there.</summary>
    public void Add(IReadOnlyList<(string Key, CachedPrediction Prediction)> news)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            string[] shards = [.. news.Select(n => Shard(n.Prediction.Facts.Sha256)!).Distinct(StringComparer.Ordinal)];
            Array.ForEach(shards, shard => Directory.CreateDirectory(shard));
            InParallel.For(news.Count, i => Write(news[i].Key, news[i].Prediction));
            CacheShard.Trim(shards);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AggregateException)
        {
            // The next build takes longer; nothing else depends on it.
        }
    }

    private void Write(string key, CachedPrediction cached) => AtomicFile.WriteSealed(PathOf(cached.Facts.Sha256, key), Text(key, cached));

    private static string Text(string key, CachedPrediction cached) =>
        PredictionFileWriter.Write(
            new PredictionFile(
                Budgets: "",
                Predictor: key,
                Locations: default,
                PolicyBudgets: default,
                Suppressions: default,
                Models: new[] { cached.Facts with { Path = cached.Facts.Sha256 } }.ToEquatableArray(),
                Predictions: new[] { cached.Prediction with { Model = cached.Facts.Sha256 } }.ToEquatableArray(),
                Base: null,
                BaseEstimates: default
            )
        );

    private string? Shard(string sha256) => folder is null ? null : Path.Combine(folder, sha256[..2]);

    private string PathOf(string sha256, string key) => Path.Combine(Shard(sha256)!, $"{sha256}.{key[..KeyDigits]}.txt");
}
