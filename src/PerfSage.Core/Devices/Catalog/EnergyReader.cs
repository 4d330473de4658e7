using PerfSage.Contracts;
using PerfSage.Core.Devices.Energy;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>Reads the <c>energy</c> object of a device file.</summary>
internal static class EnergyReader
{
    private const string Name = "energy";
    private const string Uncertainty = "externalUncertainty";

    /// <param name="needed">Whether the device's energy is made of counts.</param>
    /// <returns>Null for a device whose energy is not predicted, or measured.</returns>
    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    public static EnergyCoefficients? Read(ProfileSection section, bool needed) =>
        (section.Has(Name), needed) switch
        {
            (false, false) => null,
            (false, true) => throw section.Missing(Name),
            (true, false) => throw section.Wrong(Name, $"is of no use without {Metric.Energy.Key} among the metrics"),
            _ => Read(section.Section(Name), before: null),
        };

    /// <summary>Of a file that says of a known device only what is different.</summary>
    /// <exception cref="DeviceFileException">Likewise.</exception>
    public static EnergyCoefficients? Change(ProfileSection section, DeviceProfile origin) =>
        !section.Has(Name) ? origin.Energy
        : origin.Energy is { } before ? Read(section.Section(Name), before)
        : throw section.Wrong(Name, $"cannot change '{origin.Id}', whose energy is not predicted");

    /// <param name="before">What is left out is taken from it; null if nothing may be.</param>
    private static EnergyCoefficients Read(ProfileSection section, EnergyCoefficients? before)
    {
        var source = section.Text("source");
        var sources = section.Has("sources") ? section.Section("sources") : null;
        var values = EnergyTerm.All.ToDictionary(term => term, Coefficient);
        var uncertainty = before is not null && !section.Has(Uncertainty) ? before.ExternalUncertainty : section.Positive(Uncertainty);
        sources?.RejectOthers();
        section.RejectOthers();
        // Every model would need nothing, and every limit would be met.
        return values.Values.All(v => v.Value == 0) ? throw section.Wrong(EnergyTerm.All[0].Key, "is 0, and so are all others")
            : uncertainty < 1 ? throw section.Wrong(Uncertainty, "must be a factor that is 1 or more")
            : new EnergyCoefficients(values, uncertainty);

        EnergyCoefficient Coefficient(EnergyTerm term) =>
            section.OptionalNumber(term.Key) is { } value ? new EnergyCoefficient(value, sources?.OptionalText(term.Key) ?? source)
            : before is not null ? before[term]
            : throw section.Missing(term.Key);
    }
}
