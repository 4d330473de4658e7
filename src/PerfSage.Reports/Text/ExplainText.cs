using System.Globalization;
using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class ExplainText
{
    public static void Write(LogWriter output, PredictionRow row, IReadOnlyList<OperatorContribution> operators, int shown)
    {
        var prediction = row.Prediction;
        var confidence = NumberText.Of(prediction.Confidence * 100);
        output.WriteLine($"'{row.Path}' on {prediction.DeviceId}");
        foreach (var (metric, estimate) in prediction.Measures.All)
        {
            output.WriteLine(
                $"  {metric.Noun, -12} {Numbers.Show(estimate.Value)} {metric.Unit} ({confidence} %: {PredictText.Range(estimate)})"
                    + (metric == Metric.PeakMemory ? Peak(operators) : "")
            );
        }

        foreach (var metric in Metric.Predicted.Where(m => prediction.OverheadOn(m) > 0))
        {
            output.WriteLine(
                $"  overhead     {Numbers.Show(prediction.OverheadOn(metric))} {metric.Unit} of the {metric.Noun} is the device's own; "
                    + "the operators share the rest"
            );
        }

        TableText.Write(output, Table(operators, shown));
        DomainText.Write(output, row.Path, [(prediction.DeviceId, prediction.Trust)]);
    }

    private static string Peak(IReadOnlyList<OperatorContribution> operators) =>
        operators.MaxBy(o => o.MemoryKiB) is { } peak ? $" at operator {peak.Index} {peak.Name}" : "";

    private static Table Table(IReadOnlyList<OperatorContribution> operators, int shown)
    {
        var hasEnergy = operators.Any(o => o.EnergyMj is not null);
        var table = ReportConsole.Table([
            Heading.Number("#"),
            Heading.Text("Operator"),
            Heading.Text("Output"),
            Heading.Number("Latency ms"),
            Heading.Number("Share"),
            .. hasEnergy ? new[] { Heading.Number(PredictText.Title(Metric.Energy)) } : [],
            Heading.Number("MACs"),
            Heading.Number("KiB moved"),
            Heading.Text("Bound by"),
        ]);
        foreach (var op in operators.Take(shown))
        {
            Add(table, op.Index.ToString(CultureInfo.InvariantCulture), op.Name, op.Output, [op], BoundText.Of(op.Bound), operators);
        }

        if (operators.Count > shown)
        {
            Add(table, "", $"{operators.Count - shown} others", "", [.. operators.Skip(shown)], "", operators);
        }

        table.AddEmptyRow();
        Add(table, "", "TOTAL", "", operators, "", operators);
        return table;
    }

    private static void Add(
        Table table,
        string index,
        string name,
        string output,
        IReadOnlyCollection<OperatorContribution> group,
        string bound,
        IReadOnlyCollection<OperatorContribution> all
    )
    {
        var latency = group.Sum(o => o.LatencyMs);
        var total = all.Sum(o => o.LatencyMs);
        string[] cells =
        [
            index,
            name,
            output,
            NumberText.Of(latency),
            NumberText.Percent(total == 0 ? 0 : (double)(latency / total)),
            .. all.Any(o => o.EnergyMj is not null) ? new[] { NumberText.Of(group.Sum(o => o.EnergyMj ?? 0)) } : [],
            NumberText.Of(group.Sum(o => o.Macs)),
            NumberText.KiB(group.Sum(o => o.Bytes) / 1024.0),
            bound,
        ];
        table.AddCells(cells);
    }
}
