using System.Globalization;
using PerfSage.Dataset.CommandLine;
using PerfSage.Dataset.Labels;
using Spectre.Console;

namespace PerfSage.Dataset.Evaluate;

/// <summary>A line per device, group of spaces and metric.</summary>
internal static class AccuracyTable
{
    public static void Write(TextWriter output, IEnumerable<AccuracyColumn> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Device", "Spaces", "Metric");
        foreach (var title in new[] { "Graphs", "MAPE %", "Median %", "95th %", "In 90 % interval %", "± %" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (var c in columns)
        {
            table.AddRow(
                c.Device,
                c.Spaces.Name,
                c.Metric.Noun,
                Text(c.Graphs, "0"),
                Text(c.Mape, "0.0"),
                Text(c.MedianApe, "0.0"),
                Text(c.P95Ape, "0.0"),
                Text(c.Coverage, "0.0"),
                Text(c.HalfWidth, "0.0")
            );
        }

        PlainTable.Write(output, table);
        output.WriteLine($"Agreement with {LabelDevices.Sources.AgreementWith}.");
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
