using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Predictions.Cache;

namespace PerfSage.Gate.History.Cache;

/// <summary>
/// Results of earlier runs in one repository: predictions.txt with hashes of blobs for paths. A file that is not exactly what was
/// written counts as none.
/// </summary>
internal sealed class ResultCache
{
    private readonly string? path;
    private readonly string key;
    private readonly Dictionary<string, VersionResult> results;

    private ResultCache(string? path, string key) => (this.path, this.key, results) = (path, key, path is null ? [] : Load(path, key));

    public static ResultCache None => new(null, "");

    /// <param name="folder">Of all caches; null for none.</param>
    /// <param name="repository">Any text that only this repository has.</param>
    /// <param name="key">Of <see cref="PredictionKey"/>.</param>
    public static ResultCache Open(string? folder, string repository, string key) =>
        folder is null ? None : new(Path.Combine(folder, "history", PredictionKey.Digest(repository + "\n" + key) + ".txt"), key);

    public VersionResult? Find(string blob) => results.GetValueOrDefault(blob);

    /// <summary>Keeps what could be predicted, but no failures: those versions may be readable next time.</summary>
    public void Add(IReadOnlyDictionary<string, VersionResult> news)
    {
        foreach (var (blob, result) in news.Where(n => n.Value.Error is null))
        {
            results[blob] = result;
        }

        if (path is null || news.Count == 0)
        {
            return;
        }

        try
        {
            AtomicFile.Write(path, PredictionFileWriter.Write(Contents()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run takes longer; nothing else depends on it.
        }
    }

    private PredictionFile Contents() =>
        new(
            Budgets: "",
            Predictor: key,
            Locations: default,
            PolicyBudgets: default,
            Suppressions: default,
            Models: results.Values.Select(r => r.Facts!).ToEquatableArray(),
            Predictions: results.Values.SelectMany(r => r.Predictions).ToEquatableArray(),
            Base: null,
            BaseEstimates: default
        );

    private static Dictionary<string, VersionResult> Load(string path, string key)
    {
        try
        {
            var file = PredictionFileReader.Read(File.ReadAllText(path));
            return file.Predictor == key ? Results(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ContractFormatException)
        {
            return [];
        }
    }

    private static Dictionary<string, VersionResult> Results(PredictionFile file)
    {
        var predictions = file.Predictions.ToLookup(p => p.Model, StringComparer.Ordinal);
        return file.Models.ToDictionary(m => m.Path, m => new VersionResult(m, [.. predictions[m.Path]], null), StringComparer.Ordinal);
    }
}
