using PerfSage.Core.Devices;
using PerfSage.Gate.Text;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>All devices, a table for each family: what is known of one is not known of another.</summary>
internal static class DevicesText
{
    public static void Write(LogWriter output, DevicesReport report)
    {
        foreach (var family in report.Profiles.GroupBy(d => d.Family))
        {
            DeviceProfile[] devices = [.. family];
            var ids = devices.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
            output.WriteLine($"Family {family.Key.Id}:");
            TableText.Write(output, Array.TrueForAll(devices, d => d.System.Roofs is not null) ? Peaks(devices) : Facts(devices));
            output.WriteLine("Mean errors on models that the predictor had not seen, in percent:");
            TableText.Write(output, AccuracyText.Means([.. report.Accuracy.Where(r => ids.Contains(r.Device))]));
            output.WriteLine($"This is agreement with the {LabelSources.Of(devices).NamedAgreementWith}: all labels come from there.");
            output.WriteLine();
        }

        output.WriteLine("'perfsage devices show DEVICE' has medians and how often the interval held.");
        output.WriteLine($"Predictor {report.Predictor.Sha256}");
    }

    private static Table Peaks(DeviceProfile[] devices)
    {
        var table = ReportConsole.Table(
            Heading.Text("Device"),
            Heading.Text("Aliases"),
            Heading.Number("Clock MHz"),
            Heading.Number("MACs/cycle"),
            Heading.Number("SRAM GB/s"),
            Heading.Number("External GB/s"),
            Heading.Text("Metrics")
        );
        foreach (var device in devices)
        {
            var (entry, roofs) = (DeviceEntry.Of(device), device.System.Roofs!);
            string[] cells =
            [
                device.Id,
                string.Join(", ", entry.Aliases),
                NumberText.Of(roofs.ClockMHz),
                NumberText.Of((long)roofs.MacsPerCycle),
                NumberText.Of(roofs.Working.GBPerS),
                NumberText.Of(roofs.Weights.GBPerS),
                string.Join(", ", entry.Metrics),
            ];
            table.AddCells(cells);
        }

        return table;
    }

    private static Table Facts(DeviceProfile[] devices)
    {
        string[] facts = [.. devices.SelectMany(d => d.System.Facts).Select(f => f.Name).Distinct(StringComparer.Ordinal)];
        var table = ReportConsole.Table([
            Heading.Text("Device"),
            Heading.Text("Aliases"),
            Heading.Text("Hardware"),
            .. facts.Select(f => Heading.Text(char.ToUpperInvariant(f[0]) + f[1..])),
            Heading.Text("Precision"),
            Heading.Text("Metrics"),
        ]);
        foreach (var device in devices)
        {
            var entry = DeviceEntry.Of(device);
            string[] cells =
            [
                device.Id,
                string.Join(", ", entry.Aliases),
                device.Description.Name,
                .. facts.Select(f => entry.Facts.GetValueOrDefault(f, "")),
                string.Join(", ", device.Precision),
                string.Join(", ", entry.Metrics),
            ];
            table.AddCells(cells);
        }

        return table;
    }
}
