using System.CommandLine;
using System.Globalization;
using PerfSage.Dataset.CommandLine;
using PerfSage.Dataset.Labels;
using PerfSage.Prediction;
using Spectre.Console;

namespace PerfSage.Dataset.Evaluate;

internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var predictor = new Option<string?>("--predictor") { Description = "Another predictor than the repository's.", HelpName = "ONNX" };
        var latency = Limit("--max-latency-mape", "latency");
        var memory = Limit("--max-memory-mape", "peak memory");
        var command = new Command("evaluate", "Measures the predictor on labelled models that training never saw.")
        {
            data,
            latency,
            memory,
            predictor,
        };
        command.SetAction(result =>
        {
            using var loaded = Predictor.Load(result.GetValue(predictor));
            var columns = DatasetEvaluator.Evaluate(result.GetRequiredValue(data).FullName, loaded);
            Print(result.InvocationConfiguration.Output, columns);
            var holds = columns.Count > 0 && columns.All(c => c.Mape <= result.GetValue(c.Metric == "latency" ? latency : memory));
            return (int)(holds ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    private static Option<double> Limit(string name, string metric) =>
        new(name)
        {
            Description = $"Exit 1 if the mean absolute percentage error of {metric} is above this on any device.",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => double.PositiveInfinity,
        };

    private static void Print(TextWriter output, IEnumerable<AccuracyColumn> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Device", "Metric");
        foreach (var title in new[] { "Graphs", "MAPE %", "Median %", "95th %", "In 90 % interval %" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (var c in columns)
        {
            table.AddRow(
                c.Device,
                c.Metric,
                Text(c.Graphs, "0"),
                Text(c.Mape, "0.0"),
                Text(c.MedianApe, "0.0"),
                Text(c.P95Ape, "0.0"),
                Text(c.Coverage, "0.0")
            );
        }

        PlainTable.Write(output, table);
        output.WriteLine($"Agreement with {LabelDevices.Sources.AgreementWith}.");
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
