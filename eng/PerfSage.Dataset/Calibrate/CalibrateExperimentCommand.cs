using System.CommandLine;
using System.Globalization;
using PerfSage.Dataset.CommandLine;
using PerfSage.Prediction;
using Spectre.Console;

namespace PerfSage.Dataset.Calibrate;

internal static class CalibrateExperimentCommand
{
    private static readonly int[] Rows = [10, 30, 100];

    public static Command Create()
    {
        var data = DataOption.OfMeasurements();
        var most = new Option<int>("--families")
        {
            Description = "How many families of cells to take of LatBench.",
            DefaultValueFactory = _ => 200,
        };
        var file = FiguresOption.Create("calibration.json");
        var command = new Command(
            "calibrate-experiment",
            "Leaves each measured device out, calibrates another one from a few of its rows, and looks how well the others are predicted."
        )
        {
            data,
            most,
            file,
        };
        command.SetAction(result =>
        {
            using var predictor = Predictor.Load();
            var outcomes = Experiment.Run(predictor, result.GetRequiredValue(data).FullName, result.GetValue(most), Rows).ToArray();
            new CalibrationFile(outcomes).Write(result.GetRequiredValue(file).FullName);
            Print(result.InvocationConfiguration.Output, outcomes);
            return (int)(outcomes.Length > 0 ? ExitCode.Pass : ExitCode.BadInput);
        });
        return command;
    }

    private static void Print(TextWriter output, Outcome[] outcomes)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("device", "base");
        foreach (var rows in Rows)
        {
            table.AddColumns($"{rows} rows: Spearman", "MAPE %", "in 90 % interval");
        }

        foreach (var label in outcomes.GroupBy(o => o.Label, StringComparer.Ordinal))
        {
            table.AddRow([
                label.Key,
                string.Join(", ", label.Select(o => o.Base).Distinct()),
                .. Rows.SelectMany(r => Cells([.. label.Where(o => o.Rows == r)])),
            ]);
        }

        table.AddRow(["mean", "", .. Rows.SelectMany(r => Cells([.. outcomes.Where(o => o.Rows == r)]))]);
        PlainTable.Write(output, table);
    }

    private static string[] Cells(Outcome[] outcomes) =>
        outcomes.Length == 0
            ? ["", "", ""]
            :
            [
                Text(outcomes.Average(o => o.Spearman), "0.000"),
                Text(100 * outcomes.Average(o => o.Mape), "0.0"),
                outcomes.Average(o => o.Covered) is { } covered ? Text(100 * covered, "0") : "",
            ];

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
