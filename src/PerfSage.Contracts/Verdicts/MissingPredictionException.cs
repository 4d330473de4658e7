namespace PerfSage.Contracts.Verdicts;

/// <summary>There is a limit, but nothing to hold against it.</summary>
internal sealed class MissingPredictionException(string model, string? device, Metric metric)
    : Exception($"there is no prediction of {metric.Noun} for '{model}'{(device is null ? "" : " on " + device)}");
