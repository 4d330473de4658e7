using PerfSage.Contracts.Predictions;
using PerfSage.Core.Parallelism;
using PerfSage.Gate.Models;
using PerfSage.Gate.Predictions.Cache;

namespace PerfSage.Gate.Budgets;

/// <summary>Models of which all that the budgets ask was predicted before; of the others nothing is known.</summary>
internal sealed class KnownModels
{
    private readonly Dictionary<string, CachedPrediction[]> models;

    private KnownModels(Dictionary<string, CachedPrediction[]> models) => this.models = models;

    /// <summary>Where every model is new.</summary>
    public static KnownModels None { get; } = new([]);

    /// <param name="request">Without findings.</param>
    /// <param name="keys">Of what it asks.</param>
    public static KnownModels Of(BudgetRequest request, AskedKeys keys, PredictionCache cache)
    {
        var asked = request
            .Asked.GroupBy(a => a.Model, StringComparer.Ordinal)
            .Select(g => (Model: g.Key, Keys: g.Select(keys.Of).ToArray()))
            .ToArray();
        var found = new CachedPrediction[asked.Length][];
        InParallel.For(asked.Length, i => found[i] = Find(asked[i].Model, asked[i].Keys, cache));
        return new KnownModels(
            asked
                .Zip(found, (a, f) => (a.Model, Found: f))
                .Where(m => m.Found.Length > 0)
                .ToDictionary(m => m.Model, m => m.Found, StringComparer.Ordinal)
        );
    }

    /// <param name="model">As the budget names it.</param>
    public bool Has(string model) => models.ContainsKey(model);

    /// <param name="model">That is known.</param>
    public ModelFacts Facts(string model) => models[model][0].Facts;

    /// <param name="asked">Of a model that is known.</param>
    public DevicePrediction Prediction(AskedPrediction asked) =>
        models[asked.Model].First(c => c.Prediction.Device == asked.Device && c.Prediction.Confidence.Equals(asked.Confidence)).Prediction;

    // All of them or none: a model of which anything is missing has to be read anyway.
    private static CachedPrediction[] Find(string model, string[] keys, PredictionCache cache)
    {
        if (ModelDigest.Of(model) is not { } sha256)
        {
            return [];
        }

        CachedPrediction[] found = [.. keys.Select(key => cache.Find(sha256, key)?.At(model)).OfType<CachedPrediction>()];
        return found.Length == keys.Length ? found : [];
    }
}
