using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <summary>What an editor shows of a number on a device: all that a person asks, wherever the pointer is.</summary>
/// <param name="device">Id.</param>
/// <param name="labels">What its predictor learned from; empty if nobody says.</param>
internal sealed class HoverText(string device, string labels, double confidence, DevicePrediction? prediction, Standing standing)
{
    /// <param name="fileKiB">Null when it is not known.</param>
    public static string File(double? fileKiB, double? limit, Standing standing) =>
        fileKiB is { } size
            ? $"Size of the model file: {Numbers.Show(size, Metric.File.Digits)} {Metric.File.Unit}{Limit(Metric.File, limit)}. "
                + "As of the last build."
            : $"Size of the model file in {Metric.File.Unit}: {NoNumber(standing)}.";

    public string Of(Metric metric, double? limit)
    {
        var what = $"Predicted {metric.Noun} on {device}";
        if (prediction is { Obstacles.Count: > 0 })
        {
            return $"{what} in {metric.Unit}: not a number, because it cannot be predicted ({prediction.Obstacles[0].Id}).";
        }

        if (prediction?.Measures[metric] is not { } estimate)
        {
            return $"{what} in {metric.Unit}: {NoNumber(standing)}.";
        }

        var interval = $"{Numbers.Show(100 * confidence)} %: {Numbers.Show(estimate.Lower)}–{Numbers.Show(estimate.Upper)}";
        var origin = labels.Length == 0 ? "" : $"; the predictor learned from {labels}";
        return $"{what}: {Numbers.Show(estimate.Value)} {metric.Unit} ({interval}){Limit(metric, limit)}. As of the last build{origin}.";
    }

    private static string NoNumber(Standing standing) =>
        standing == Standing.Outdated
            ? "not a number, because the budget, the model or the project was changed since the last build; build again"
            : "not a number until a build has found it out";

    private static string Limit(Metric metric, double? limit) =>
        limit is { } value ? $", limit {metric.LimitName}={Numbers.Write(value)}" : "";
}
