using System.CommandLine;
using System.Globalization;
using PerfSage.Dataset.CommandLine;
using Spectre.Console;

namespace PerfSage.Dataset.Place;

internal static class PlaceCommand
{
    private const double DefaultRightPercent = 99;

    public static Command Create()
    {
        var data = DataOption.Create();
        var least = new Option<double>("--min-right-percent")
        {
            Description = "Exit 1 if fewer operators of an accelerator are placed right.",
            DefaultValueFactory = _ => DefaultRightPercent,
        };
        var command = new Command("place", "Compares which operators run on the host with the compiler's choice.") { data, least };
        command.SetAction(result =>
        {
            var (folder, output) = (result.GetRequiredValue(data).FullName, result.InvocationConfiguration.Output);
            var holds = CaseVerifier.HasCases(folder)
                ? AreCasesRight(output, folder)
                : AreGraphsRight(output, folder, result.GetValue(least));
            return (int)(holds ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    private static bool AreCasesRight(TextWriter output, string folder)
    {
        var (compared, differences) = CaseVerifier.Verify(folder);
        output.WriteLine($"{compared - differences.Count} of {compared} files are placed as the compiler places them");
        foreach (var difference in differences)
        {
            output.WriteLine($"  {difference}");
        }

        return compared > 0 && differences.Count == 0;
    }

    private static bool AreGraphsRight(TextWriter output, string folder, double leastPercent)
    {
        var placements = PlacementVerifier.Verify(folder);
        foreach (var placement in placements)
        {
            Print(output, placement);
        }

        return placements.All(p => p.Total > 0 && p.RightPercent >= leastPercent);
    }

    private static void Print(TextWriter output, AcceleratorPlacement placement)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{placement.Name}: {placement.RightPercent:0.000} % of {placement.Total} operators right; on the host: "
            )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"precision {placement.PrecisionPercent:0.00} %, recall {placement.RecallPercent:0.00} %"
                )
        );
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("", "on host", "on NPU", "not seen", "wrongly on host", "first");
        foreach (var kind in placement.Kinds.Where(k => k.Total > 0))
        {
            string[] numbers = [.. new[] { kind.OnHost, kind.OnAccelerator, kind.WronglyOnAccelerator, kind.WronglyOnHost }.Select(Text)];
            table.AddRow([Markup.Escape(kind.Kind), .. numbers, Markup.Escape(kind.Example ?? "")]);
        }

        PlainTable.Write(output, table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
