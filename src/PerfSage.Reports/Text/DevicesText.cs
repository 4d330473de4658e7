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
        output.WriteLine("Mean errors on models that the predictor had not seen, in percent:");
        TableText.Write(output, AccuracyText.Means(report.Accuracy));
        output.WriteLine("'perfsage devices show DEVICE' has medians and how often the interval held.");
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
}
