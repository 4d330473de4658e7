using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class ReportConsole
{
    // Wide enough for any table: a file or a log has no edge at which to cut.
    private const int Unlimited = 10_000;

    public static bool IsTerminal(TextWriter writer) => ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>A console on a writer; colours and the window's width only where it is a terminal.</summary>
    public static IAnsiConsole Create(TextWriter writer)
    {
        var isTerminal = IsTerminal(writer);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        if (!isTerminal)
        {
            console.Profile.Width = Unlimited;
        }

        return console;
    }

    public static Table Table(params IEnumerable<Heading> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in columns)
        {
            var column = new TableColumn(Markup.Escape(heading.Title)) { NoWrap = true };
            table.AddColumn(heading.IsNumber ? column.RightAligned() : column);
        }

        return table;
    }
}
