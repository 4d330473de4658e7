using System.CommandLine;
using System.Globalization;
using PerfSage.Dataset.CommandLine;
using Spectre.Console;

namespace PerfSage.Dataset.Measured;

internal static class MeasuredCommand
{
    public static Command Create()
    {
        var data = DataOption.OfMeasurements();
        var source = new Option<string[]>("--source") { Description = "A source; all if none is named." };
        source.AcceptOnlyFromAmong([.. MeasuredSources.All.Keys]);
        var command = new Command("measured", "Rebuilds the graphs of measured models and compares them with what their sources count.")
        {
            data,
            source,
        };
        command.SetAction(result =>
        {
            var names = result.GetValue(source) is { Length: > 0 } chosen ? chosen : [.. MeasuredSources.All.Keys];
            var folder = result.GetRequiredValue(data).FullName;
            SourceFigures[] figures = [.. names.Select(name => Figures(name, MeasuredSources.All[name](folder)))];
            Print(result.InvocationConfiguration.Output, figures);
            return (int)(figures.All(f => f.Agrees) ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    private static SourceFigures Figures(string source, IEnumerable<MeasuredModel> models) =>
        new(source, [.. models.Where(m => m.Model is not null).AsParallel().AsOrdered().Select(GraphFigures.Of)]);

    private static void Print(TextWriter output, IEnumerable<SourceFigures> figures)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("source", "graphs", "MACs equal", "largest difference", "parameters equal", "largest difference");
        foreach (var f in figures)
        {
            table.AddRow(
                f.Source,
                Text(f.Graphs.Count),
                $"{Text(f.EqualMacs)} of {Text(f.WithMacs)}",
                Worst(f.WorstMacs, g => g.MacsError),
                $"{Text(f.EqualParameters)} of {Text(f.WithParameters)}",
                Worst(f.WorstParameters, g => g.ParametersError)
            );
        }

        PlainTable.Write(output, table);
    }

    private static string Worst(GraphFigures? graph, Func<GraphFigures, double> error) =>
        graph is null ? "" : Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{100 * error(graph):0.###} % {graph.Model.Id}"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
