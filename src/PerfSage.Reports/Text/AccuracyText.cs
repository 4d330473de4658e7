using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Gate.Text;
using PerfSage.Prediction.Metadata;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>How far the predictor was from its labels.</summary>
internal static class AccuracyText
{
    // Of the sets of models, those that tell most: one of many networks, one of models that people use.
    private static readonly string[] Shown = ["held-out networks", "MLCommons Tiny"];

    /// <param name="rows">Of devices of one family.</param>
    /// <returns>
    /// A row per device with the mean errors of every metric: on two sets of models, or on all where these are not among them.
    /// </returns>
    public static Table Means(IReadOnlyList<AccuracyRow> rows)
    {
        var columns = Metric
            .Predicted.SelectMany(m => Splits(rows, m).Select((split, i) => (Metric: m, Split: split, IsFirst: i == 0)))
            .ToArray();
        var table = ReportConsole.Table([
            Heading.Text("Device"),
            .. columns.Select(c => Heading.Number(c.IsFirst ? $"{c.Metric.Noun}, {c.Split}" : c.Split)),
        ]);
        foreach (var device in rows.GroupBy(r => r.Device, StringComparer.Ordinal))
        {
            string[] cells =
            [
                device.Key,
                .. columns.Select(c => Percent(device.FirstOrDefault(r => r.Metric == c.Metric.Key && r.Split == c.Split)?.Mape)),
            ];
            table.AddCells(cells);
        }

        return table;
    }

    /// <returns>A row per metric and set of models.</returns>
    public static Table Whole(IReadOnlyList<AccuracyRow> rows)
    {
        var table = ReportConsole.Table(
            Heading.Text("Metric"),
            Heading.Text("Models"),
            Heading.Number("Count"),
            Heading.Number("Mean error %"),
            Heading.Number("Median error %"),
            Heading.Number("Inside the 90 % interval")
        );
        foreach (var row in rows)
        {
            string[] cells =
            [
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

    private static IEnumerable<string> Splits(IReadOnlyList<AccuracyRow> rows, Metric metric)
    {
        string[] all = [.. rows.Where(r => r.Metric == metric.Key).Select(r => r.Split).Distinct(StringComparer.Ordinal)];
        return Shown.Any(all.Contains) ? Shown : all.Order(StringComparer.Ordinal);
    }

    private static string Percent(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
}
