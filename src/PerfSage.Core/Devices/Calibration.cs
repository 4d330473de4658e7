namespace PerfSage.Core.Devices;

/// <summary>What a few measurements on a user's device say about the predictions for the device it is based on.</summary>
/// <param name="Base">Id of that device.</param>
/// <param name="Scale">
/// Factor on an operator's latency by one of the names that its family gives it; <see cref="AnyOperator"/> for those that have none.
/// </param>
/// <param name="Quantiles">Half widths of the interval, ascending by confidence; empty if the base's hold.</param>
internal sealed record Calibration(string Base, IReadOnlyDictionary<string, double> Scale, IReadOnlyList<CalibrationQuantile> Quantiles)
{
    public const string AnyOperator = "*";

    /// <summary>Factor on the energy that the base's network learned from measurements; memory is the base's.</summary>
    public double EnergyScale { get; init; } = 1;

    /// <summary>How it was fitted; null where a person wrote it.</summary>
    public CalibrationFit? Fit { get; init; }

    /// <param name="names">Of an operator, the most specific first; see <see cref="IDeviceFamily.ScaleNames"/>.</param>
    public double ScaleOf(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Scale.TryGetValue(name, out var own))
            {
                return own;
            }
        }

        return Scale.TryGetValue(AnyOperator, out var any) ? any : 1;
    }
}
