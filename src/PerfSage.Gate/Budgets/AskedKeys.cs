using PerfSage.Contracts.Budgets;
using PerfSage.Gate.Predictions.Cache;

namespace PerfSage.Gate.Budgets;

/// <summary>Under which keys a cache has what budgets ask.</summary>
/// <param name="request">Without findings.</param>
/// <param name="predictorSha256">Of the predictor that would be asked.</param>
internal sealed class AskedKeys(BudgetRequest request, string predictorSha256)
{
    private readonly Dictionary<string, ModelReading> readings = request.ModelRequests.ToDictionary(
        r => r.Path,
        r => r.Reading,
        StringComparer.Ordinal
    );

    // Of devices and readings there are few, of models many.
    private readonly Dictionary<(string Device, double Confidence, ModelReading Reading), string> digests = [];

    public string Of(AskedPrediction asked)
    {
        var place = (asked.Device, asked.Confidence, readings[asked.Model]);
        if (!digests.TryGetValue(place, out var key))
        {
            var device = request.Catalog.Find(asked.Device)!;
            key = PredictionKey.Of(predictorSha256, asked.Confidence, [device], readings[asked.Model]);
            digests[place] = key;
        }

        return key;
    }
}
