using PerfSage.Contracts;
using PerfSage.Contracts.Text;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>
/// Reads a device that is another one, corrected by measurements:
/// <c>{ "id", "base", "scale", "energyScale", "overheadMs", "quantiles", "energy", "fit" }</c>.
/// </summary>
internal static class CalibratedDeviceReader
{
    /// <param name="known">Devices that it may be based on.</param>
    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    public static DeviceProfile Read(ProfileSection section, IReadOnlyList<DeviceProfile> known)
    {
        section.OptionalText("$schema");
        var name = section.Text("base");
        var origin =
            known.FirstOrDefault(d => d.Id == name || d.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? throw section.Unknown("base", name, known.Select(d => d.Id));
        if (origin.Calibration is { } earlier)
        {
            throw section.Wrong("base", $"is '{name}', which is calibrated itself; name '{earlier.Base}', on which it is based");
        }

        return origin with
        {
            Id = IdReader.Id(section),
            Aliases = IdReader.Aliases(section),
            Description = origin.Description with { Name = section.OptionalText("name") ?? $"{origin.Description.Name}, calibrated" },
            OverheadMs = section.OptionalNumber("overheadMs") ?? origin.OverheadMs,
            Energy = EnergyReader.Change(section, origin),
            Calibration = new Calibration(
                origin.Id,
                section.Has("scale") ? Scale(section.Section("scale"), origin.Family) : Nothing,
                Quantiles(section)
            )
            {
                EnergyScale = EnergyScale(section, origin),
                Fit = section.Has("fit") ? Fit(section.Section("fit")) : null,
            },
        };
    }

    private static Dictionary<string, double> Nothing => [];

    private static IReadOnlyDictionary<string, double> Scale(ProfileSection section, IDeviceFamily family)
    {
        var scale = section.PositiveByName();
        string[] known = [Calibration.AnyOperator, .. family.KnownScaleNames];
        foreach (var name in scale.Keys.Except(known, StringComparer.Ordinal))
        {
            // It would change nothing, and nobody would notice.
            var suggestion = Suggestion.For(name, known);
            throw section.Wrong(
                name,
                $"is no operator or kernel of family '{family.Id}'{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")}"
            );
        }

        return scale;
    }

    private static double EnergyScale(ProfileSection section, DeviceProfile origin) =>
        !section.Has("energyScale") ? 1
        : origin.Metrics.Contains(Metric.Energy) && !origin.Family.CountsEnergy ? section.Positive("energyScale")
        : throw section.Wrong(
            "energyScale",
            $"cannot change '{origin.Id}', whose energy is "
                + $"{(origin.Family.CountsEnergy ? "made of coefficients: change 'energy'" : "not predicted")}"
        );

    private static CalibrationFit Fit(ProfileSection section)
    {
        var fit = new CalibrationFit(section.Integer("models"), section.Finite("mape"), section.Finite("rank"), section.Text("date"));
        section.RejectOthers();
        return fit;
    }

    private static CalibrationQuantile[] Quantiles(ProfileSection section)
    {
        var quantiles = section.Sections("quantiles").Select(Quantile).ToArray();
        for (var i = 1; i < quantiles.Length; i++)
        {
            if (quantiles[i].Confidence <= quantiles[i - 1].Confidence || quantiles[i].LogHalfWidth < quantiles[i - 1].LogHalfWidth)
            {
                throw section.Wrong(
                    $"quantiles[{i}]",
                    "must have a higher confidence and a width that is not smaller than the one before it"
                );
            }
        }

        return quantiles;
    }

    private static CalibrationQuantile Quantile(ProfileSection section)
    {
        var quantile = new CalibrationQuantile(section.Positive("confidence"), section.Positive("logHalfWidth"));
        section.RejectOthers();
        return quantile.Confidence < 1 ? quantile : throw section.Wrong("confidence", "must be below 1");
    }
}
