using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Energy;

namespace PerfSage.Dataset.Labels;

/// <summary>What the energy of a board is made of: the coefficients of its profile, and what its labels count.</summary>
internal static class BoardEnergy
{
    /// <summary>How many there are for each board.</summary>
    public static int Coefficients => EnergyTerm.All.Count;

    /// <returns>
    /// [<see cref="Coefficients"/>], in the order of <see cref="EnergyTerm.All"/>; NaN for a board whose energy nobody knows.
    /// </returns>
    public static IReadOnlyList<double> Of(DeviceProfile? profile) =>
        [.. EnergyTerm.All.Select(term => profile?.Energy is { } known ? known[term].Value : double.NaN)];

    /// <returns>mJ of an inference, from what its labels count; NaN where they do not, or where nobody knows the board's energy.</returns>
    public static double LabelMj(DeviceLabels labels)
    {
        if (labels.Profile?.Energy is not { } known)
        {
            return double.NaN;
        }

        var counts = labels.Counts;
        return EnergyModel.DynamicMj(
                known,
                new EnergyCounts(counts[0], NpuCycles: counts[1], SramBytes: counts[2], ExternalBytes: counts[3])
            ) + EnergyModel.StaticMj(known, labels.LatencyMs);
    }
}
