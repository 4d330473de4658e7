using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Energy;
using PerfSage.Core.Devices.Hosts;
using PerfSage.Gate.Text;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Results;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>All that is known of one device.</summary>
internal static class DeviceText
{
    public static void Write(LogWriter output, DeviceResult result)
    {
        var device = result.Device;
        var (entry, roofs) = (DeviceEntry.Of(device), device.System.Roofs);
        output.WriteLine($"{device.Id}: {device.Description.Name}");
        Line("aliases", string.Join(", ", entry.Aliases));
        Line("correction of", device.Calibration?.Base ?? "");
        Line("family", $"{device.Family.Id}, {device.Description.Vendor}");
        Line("host", Host(device.Host));
        Line("precision", string.Join(", ", device.Precision));
        Line("metrics", string.Join(", ", entry.Metrics));
        Line("agrees with", LabelSources.Of([device]).NamedAgreementWith);
        Line("computes", $"{NumberText.Of((long)roofs.MacsPerCycle)} MACs per cycle at {NumberText.Of(roofs.ClockMHz)} MHz");
        Line(roofs.Working.Name, $"{NumberText.Of(roofs.Working.GBPerS)} GB/s");
        Line(roofs.Weights.Name, $"{NumberText.Of(roofs.Weights.GBPerS)} GB/s");
        Line("overhead", $"{NumberText.Of(device.OverheadMs)} ms per inference");
        Line("energy", device.Energy is null ? "cannot be predicted: its file has no coefficients" : "the sum of the counts times");
        if (device.Energy is { } energy)
        {
            TableText.Write(output, Coefficients(EnergyReport.Of(energy)));
            output.WriteLine(
                $"{EnergyTerm.ExternalByte.Key} may be too low or too high by a factor of {NumberText.Of(energy.ExternalUncertainty)}, "
                    + "which the interval of the energy holds."
            );
        }

        output.WriteLine("The time of operators that are left to the host is not predicted, but bounded by the higher of these cycles:");
        TableText.Write(output, Cycles(HostReport.Of(device.Host)));

        if (result.Accuracy.Count > 0)
        {
            output.WriteLine("Accuracy on models that the predictor had not seen:");
            TableText.Write(output, AccuracyText.Whole(result.Accuracy));
        }

        void Line(string name, string value)
        {
            if (value.Length > 0)
            {
                output.WriteLine($"  {name, -14}{value}");
            }
        }
    }

    private static string Host(HostCore host)
    {
        var clock = $"{NumberText.Of(host.ClockMHz)} MHz";
        return host.IsKnown
            ? $"{host.Profile.Name} at {clock}"
            : $"{(host.Cpu.Length > 0 ? $"'{host.Cpu}'" : "not said")}, taken to be the slowest CPU at {clock}";
    }

    private static Table Cycles(HostReport host)
    {
        var table = ReportConsole.Table(
            Heading.Text("Cycles of the host per"),
            Heading.Number("Low"),
            Heading.Number("High"),
            Heading.Text("Source")
        );
        foreach (var c in host.Cycles)
        {
            string[] cells = [c.Per, NumberText.Of(c.Low), NumberText.Of(c.High), c.Source];
            table.AddCells(cells);
        }

        return table;
    }

    private static Table Coefficients(EnergyReport energy)
    {
        var table = ReportConsole.Table(
            Heading.Text("Coefficient"),
            Heading.Number("Value"),
            Heading.Text("Unit"),
            Heading.Text("Per"),
            Heading.Text("Source")
        );
        foreach (var c in energy.Coefficients)
        {
            string[] cells = [c.Name, NumberText.Of(c.Value), c.Unit, c.Per, c.Source];
            table.AddCells(cells);
        }

        return table;
    }
}
