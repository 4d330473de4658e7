namespace PerfSage.Core.Devices;

/// <summary>What a few measurements on a user's device say about the predictions for the device it is based on.</summary>
/// <param name="Base">Id of that device.</param>
/// <param name="Scale">Factor on an operator's latency by kind; <see cref="AnyKind"/> for those that have none of their own.</param>
/// <param name="Quantiles">Half widths of the interval, ascending by confidence; empty if the base's hold.</param>
internal sealed record Calibration(string Base, IReadOnlyDictionary<string, double> Scale, IReadOnlyList<CalibrationQuantile> Quantiles)
{
    public const string AnyKind = "*";

    /// <param name="kind">Name of the operator's kind, e.g. <c>CONV_2D</c>; <c>CUSTOM</c> for all custom operators.</param>
    public double ScaleOf(string kind) =>
        Scale.TryGetValue(kind, out var own) ? own
        : Scale.TryGetValue(AnyKind, out var any) ? any
        : 1;
}
