namespace PerfSage.Core.Devices.Energy;

/// <summary>What a device's energy model multiplies counts with. Its file has them, so that who knows the board can say better.</summary>
/// <param name="values">One for each of <see cref="EnergyTerm.All"/>.</param>
/// <param name="externalUncertainty">
/// Factor, 1 or more, by which <see cref="EnergyTerm.ExternalByte"/> may be too low or too high.
/// </param>
internal sealed class EnergyCoefficients(IReadOnlyDictionary<EnergyTerm, EnergyCoefficient> values, double externalUncertainty)
{
    public double ExternalUncertainty => externalUncertainty;

    public EnergyCoefficient this[EnergyTerm term] => values[term];
}
