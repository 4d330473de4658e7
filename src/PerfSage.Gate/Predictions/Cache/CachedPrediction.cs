using PerfSage.Contracts.Predictions;

namespace PerfSage.Gate.Predictions.Cache;

/// <summary>A model on one device, as predictions.txt says it.</summary>
internal sealed record CachedPrediction(ModelFacts Facts, DevicePrediction Prediction)
{
    /// <param name="path">As the budget names the model.</param>
    public CachedPrediction At(string path) => new(Facts with { Path = path }, Prediction with { Model = path });
}
