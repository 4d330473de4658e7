using System.Globalization;
using PerfSage.Gate.Text;
using PerfSage.Reports.Documents;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class DevicesText
{
    public static void Write(LogWriter output, DevicesReport report)
    {
        TableText.Write(output, Devices(report));
        output.WriteLine("Accuracy on models that the predictor had not seen:");
        TableText.Write(output, Accuracy(report));
        output.WriteLine($"This is agreement with the {report.Labels.NamedAgreementWith}: all labels come from there.");
        output.WriteLine($"Predictor {report.Predictor.Sha256}");
    }

    private static Table Devices(DevicesReport report)
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
        foreach (var device in report.Devices)
        {
            string[] cells =
            [
                device.Id,
                string.Join(", ", device.Aliases),
                NumberText.Of(device.ClockMHz),
                NumberText.Of((long)device.MacsPerCycle),
                NumberText.Of(device.SramGBPerS),
                NumberText.Of(device.ExternalGBPerS),
                string.Join(", ", device.Metrics),
            ];
            table.AddCells(cells);
        }

        return table;
    }

    private static Table Accuracy(DevicesReport report)
    {
        var table = ReportConsole.Table(
            Heading.Text("Device"),
            Heading.Text("Metric"),
            Heading.Text("Models"),
            Heading.Number("Count"),
            Heading.Number("Mean error %"),
            Heading.Number("Median error %"),
            Heading.Number("Inside the 90 % interval")
        );
        foreach (var row in report.Accuracy)
        {
            string[] cells =
            [
                row.Device,
                row.Metric,
                row.Split,
                NumberText.Of((long)row.Graphs),
                Percent(row.Mape),
                Percent(row.MedianApe),
                row.Coverage90 is { } share ? NumberText.Percent(share) : "-",
            ];
            table.AddCells(cells);
        }

        return table;
    }

    private static string Percent(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
}
