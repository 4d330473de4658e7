using PerfSage.Contracts;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>Reads a whole profile.</summary>
internal static class ProfileReader
{
    private static readonly Dictionary<string, IDeviceFamily> Families = DeviceFamilies.All.ToDictionary(f => f.Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, LabelKind> LabelKinds = new(StringComparer.Ordinal)
    {
        ["estimate"] = LabelKind.Estimate,
        ["measurement"] = LabelKind.Measurement,
    };

    /// <returns>As files call it.</returns>
    public static string NameOf(LabelKind kind) => LabelKinds.Single(k => k.Value == kind).Key;

    /// <exception cref="DeviceFileException">Something is missing or wrong.</exception>
    public static DeviceProfile Read(ProfileSection section)
    {
        // Editors find the schema by it.
        section.OptionalText("$schema");
        var family = section.OneOf("family", Families);
        var metrics = Metrics(section);
        return new DeviceProfile(
            IdReader.Id(section),
            IdReader.Aliases(section),
            new DeviceDescription(section.Text("vendor"), section.Text("name")),
            family,
            family.ReadSystem(section.Section(family.Section)),
            metrics,
            section.Texts("precision") is { Count: > 0 } precision ? precision : throw section.Missing("precision"),
            Labels(section.Section("labels"))
        )
        {
            Host = HostReader.Read(section),
            OverheadMs = section.OptionalNumber("overheadMs") ?? 0,
            Energy = EnergyReader.Read(section, needed: family.CountsEnergy && metrics.Contains(Metric.Energy)),
        };
    }

    private static Metric[] Metrics(ProfileSection section)
    {
        var named = section.Texts("metrics");
        foreach (var name in named.Where(n => !Metric.Predicted.Any(m => m.Key == n)))
        {
            throw section.Unknown("metrics", name, Metric.Predicted.Select(m => m.Key));
        }

        return named.Count > 0 ? [.. Metric.Predicted.Where(m => named.Contains(m.Key))] : throw section.Missing("metrics");
    }

    private static Measurement Measurement(ProfileSection section) =>
        new(section.Text("by"), section.Integer("models"), section.Text("conditions"), section.Text("unknown"));

    private static LabelSource Labels(ProfileSection section)
    {
        var labels = new LabelSource(
            section.OneOf("kind", LabelKinds),
            section.Text("source"),
            section.Text("name"),
            section.OptionalText("column") ?? ""
        )
        {
            Measurement = section.Has("by") ? Measurement(section) : null,
        };
        section.RejectOthers();
        return labels;
    }
}
