using PerfSage.Contracts.Predictions;

namespace PerfSage.Core.Devices.Energy;

/// <summary>
/// Energy that is linear in what is counted: E = e_mac·MACs + e_cycle·cycles + e_sram·SRAM bytes + e_ext·external bytes + P_static·time.
/// Energy per operation and per byte are those of M. Horowitz, "Computing's energy problem", ISSCC 2014; each device's file names
/// the source of each of its coefficients.
/// </summary>
internal static class EnergyModel
{
    private const double MjPerPj = 1e-9;

    // A milliwatt for a millisecond is a microjoule.
    private const double MjPerMwMs = 1e-3;

    /// <returns>All that depends on counts, in mJ; the static share comes with the time.</returns>
    public static double DynamicMj(EnergyCoefficients coefficients, EnergyCounts counts) =>
        (
            (coefficients[EnergyTerm.Mac].Value * counts.Macs)
            + (coefficients[EnergyTerm.NpuCycle].Value * counts.NpuCycles)
            + (coefficients[EnergyTerm.SramByte].Value * counts.SramBytes)
        ) * MjPerPj
        + ExternalMj(coefficients, counts);

    /// <returns>The part of <see cref="DynamicMj"/> that external memory costs, in mJ.</returns>
    public static double ExternalMj(EnergyCoefficients coefficients, EnergyCounts counts) =>
        coefficients[EnergyTerm.ExternalByte].Value * counts.ExternalBytes * MjPerPj;

    /// <returns>What flows in a time in milliseconds, in mJ.</returns>
    public static double StaticMj(EnergyCoefficients coefficients, double ms) => coefficients[EnergyTerm.Static].Value * ms * MjPerMwMs;

    /// <summary>
    /// An interval that holds both what the counts may be off by and what external memory may really cost: its part is divided by
    /// <see cref="EnergyCoefficients.ExternalUncertainty"/> below and multiplied by it above.
    /// </summary>
    /// <param name="valueMj">With all its parts.</param>
    /// <param name="externalMj">The part of it that external memory costs.</param>
    /// <param name="logHalfWidth">Half the width of the counts' interval, as a natural logarithm.</param>
    public static Estimate Interval(EnergyCoefficients coefficients, double valueMj, double externalMj, double logHalfWidth)
    {
        var (rest, factor) = (valueMj - externalMj, coefficients.ExternalUncertainty);
        return new Estimate(
            valueMj,
            (rest + (externalMj / factor)) * Math.Exp(-logHalfWidth),
            (rest + (externalMj * factor)) * Math.Exp(logHalfWidth)
        );
    }
}
