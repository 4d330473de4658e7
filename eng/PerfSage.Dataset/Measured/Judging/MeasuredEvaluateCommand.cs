using System.CommandLine;
using System.Globalization;
using PerfSage.Dataset.Accuracy.Measured;
using PerfSage.Dataset.CommandLine;
using PerfSage.Prediction;
using Spectre.Console;

namespace PerfSage.Dataset.Measured.Judging;

internal static class MeasuredEvaluateCommand
{
    // The network that ships was trained on the networks of qed: on them it has to be nearer than those that were not, or about as near.
    private const double MostOfLeftOut = 1.1;

    public static Command Create()
    {
        var data = DataOption.OfMeasurements();
        var figures = new Option<FileInfo>("--figures")
        {
            Description = "What training found.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("training", ProcessorFigures.File)),
        };
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "Exit 1 if a mean error of held-out cells is so many percentage points beside what training found.",
            HelpName = "POINTS",
            DefaultValueFactory = _ => 0.05,
        };
        var command = new Command(
            "evaluate-measured",
            "Asks the program what training was asked of measured models: both have to find the same errors on held-out cells."
        )
        {
            data,
            figures,
            tolerance,
        };
        command.SetAction(result =>
        {
            var training = ProcessorFigures.ReadRows(result.GetRequiredValue(figures).FullName);
            using var predictor = Predictor.Load();
            var rows = MeasuredEvaluator.Evaluate(result.GetRequiredValue(data).FullName, training, predictor);
            Print(result.InvocationConfiguration.Output, rows);
            // An error that is no number is not near.
            var agrees = rows.Where(r => !r.IsSeen).All(r => r.Difference <= result.GetValue(tolerance));
            var learned = rows.Where(r => r.IsSeen).All(r => r.Mape <= r.Figure.Mape * MostOfLeftOut);
            return (int)(rows.Count > 0 && agrees && learned ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    private static void Print(TextWriter output, IEnumerable<JudgedRow> rows)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("device", "metric", "precision", "models", "program %", "inside 90 %", "training %", "models are");
        foreach (var row in rows)
        {
            table.AddRow(
                row.Device.Id,
                row.Figure.Metric,
                row.Figure.Precision,
                row.Models.Count.ToString(CultureInfo.InvariantCulture),
                Text(row.Mape),
                Text(row.Coverage90),
                Text(row.Figure.Mape),
                row.IsSeen ? "trained on by the program's network, left out by training's figure" : "held out by both"
            );
        }

        PlainTable.Write(output, table);
    }

    private static string Text(double percent) => percent.ToString("0.00", CultureInfo.InvariantCulture);
}
