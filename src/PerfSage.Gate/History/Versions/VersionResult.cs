using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Gate.Diff;
using PerfSage.Prediction;

namespace PerfSage.Gate.History.Versions;

/// <summary>What a version costs on every device, or why that cannot be said.</summary>
/// <param name="Facts">Its path is the hash of the blob, so that equal versions share it. Null if there is an error.</param>
/// <param name="Predictions">One per device.</param>
internal sealed record VersionResult(ModelFacts? Facts, IReadOnlyList<DevicePrediction> Predictions, string? Error)
{
    public static VersionResult Unreadable(string error) => new(null, [], error);

    /// <returns>Null if the version cannot be read.</returns>
    public ModelSide? On(string device)
    {
        if (Facts is not { } facts)
        {
            return null;
        }

        var prediction = Predictions.First(p => p.Device == device);
        return new ModelSide(
            facts.Sha256,
            facts.FileBytes,
            facts.Macs,
            facts.Operators,
            prediction.Confidence,
            prediction.Measures,
            prediction.TopOperators.FirstOrDefault(t => t.Metric == Metric.PeakMemory)?.Index ?? 0,
            new Trust(prediction.Obstacles, prediction.Violations)
        );
    }
}
