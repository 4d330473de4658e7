using PerfSage.Core.Devices;

namespace PerfSage.Dataset.Labels;

/// <summary>What a board's energy is made of. All that the labels know of it is here.</summary>
internal static class BoardEnergy
{
    /// <summary>pJ per multiplication, cycle of the array, byte of the SRAM and byte of the other memory; then mW that always flow.</summary>
    public const int Coefficients = 5;

    private const double MjPerPj = 1e-9;

    // A milliwatt for a millisecond is a microjoule.
    private const double MjPerMwMs = 1e-3;

    /// <returns>[<see cref="Coefficients"/>], in the order of the counts of <see cref="DeviceLabels"/>, then the static power.</returns>
    public static IReadOnlyList<double> Of(DeviceProfile profile)
    {
        var isU55 = LabelDevices.Family.GroupOf(profile.System) == "ethos-u55";
        return [0.5, 15.0 * profile.System.Roofs.MacsPerCycle / 256, 1.5, isU55 ? 300 : 120, isU55 ? 5 : 50];
    }

    /// <returns>mJ of an inference, from what its labels count; NaN where they do not.</returns>
    public static double LabelMj(DeviceLabels labels)
    {
        if (labels.Profile is null)
        {
            return double.NaN;
        }

        var coefficients = Of(labels.Profile);
        var picojoules = labels.Counts.Zip(coefficients, (count, each) => count * each).Sum();
        return (picojoules * MjPerPj) + (coefficients[^1] * labels.LatencyMs * MjPerMwMs);
    }
}
