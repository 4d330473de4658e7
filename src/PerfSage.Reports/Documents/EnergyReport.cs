using PerfSage.Core.Devices.Energy;

namespace PerfSage.Reports.Documents;

/// <summary>What a device's energy is computed with.</summary>
/// <param name="ExternalUncertainty">Factor by which the cost of external memory may be too low or too high.</param>
internal sealed record EnergyReport(EnergyCoefficientEntry[] Coefficients, double ExternalUncertainty)
{
    public static EnergyReport Of(EnergyCoefficients energy) =>
        new(
            [
                .. EnergyTerm.All.Select(term => new EnergyCoefficientEntry(
                    term.Key,
                    energy[term].Value,
                    term.Unit,
                    term.Per,
                    energy[term].Source
                )),
            ],
            energy.ExternalUncertainty
        );
}
