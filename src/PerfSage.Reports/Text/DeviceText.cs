using PerfSage.Contracts;
using PerfSage.Contracts.Text;
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
        var (entry, hasHost) = (DeviceEntry.Of(device), device.System.HostLink != HostLink.None);
        output.WriteLine($"{device.Id}: {device.Description.Name}");
        Line("aliases", string.Join(", ", entry.Aliases));
        Line("correction of", device.Calibration?.Base ?? "");
        Line("calibrated", Calibrated(device.Calibration?.Fit));
        Line("family", $"{device.Family.Id}, {device.Description.Vendor}");
        Line("host", hasHost ? Host(device.Host) : "");
        Line("precision", string.Join(", ", device.Precision));
        Line("metrics", string.Join(", ", entry.Metrics));
        Line("agrees with", LabelSources.Of([device]).NamedAgreementWith);
        foreach (var fact in device.System.Facts)
        {
            Line(fact.Name, fact.Value);
        }

        if (device.Labels.Measurement is { } measurement)
        {
            Line("measured by", $"{measurement.By}, {NumberText.Of((long)measurement.Models)} models");
            Line("conditions", measurement.Conditions);
            Line("not known", measurement.Unknown);
        }

        Line("overhead", $"{NumberText.Of(device.OverheadMs)} ms per inference");
        Line("energy", Energy(device));
        if (device.Energy is { } energy)
        {
            TableText.Write(output, Coefficients(EnergyReport.Of(energy)));
            output.WriteLine(
                $"{EnergyTerm.ExternalByte.Key} may be too low or too high by a factor of {NumberText.Of(energy.ExternalUncertainty)}, "
                    + "which the interval of the energy holds."
            );
        }

        if (hasHost)
        {
            output.WriteLine(
                "The time of operators that are left to the host is not predicted, but bounded by the higher of these cycles:"
            );
            TableText.Write(output, Cycles(HostReport.Of(device.Host)));
        }

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

    private static string Calibrated(CalibrationFit? fit) =>
        fit is null
            ? ""
            : $"{fit.Date}, with {Plural.Of(fit.Models, "model")}; mean error {NumberText.Percent(fit.Mape)}, "
                + $"rank correlation {Numbers.Show(fit.Rank, 3)} on models that it had not seen";

    private static string Energy(DeviceProfile device) =>
        device.Energy is not null ? "the sum of the counts times"
        : device.Metrics.Contains(Metric.Energy) ? "as measured"
        : device.Family.CountsEnergy ? "cannot be predicted: its file has no coefficients"
        : "cannot be predicted: nobody measured it";

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
