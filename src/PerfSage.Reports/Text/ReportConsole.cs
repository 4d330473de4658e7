using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class ReportConsole
{
    // Wide enough for any table: a file or a log has no edge at which to cut.
    private const int Unlimited = 10_000;

    /// <summary>With the colours and the width of its window.</summary>
    public static IAnsiConsole OnTerminal(TextWriter terminal) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal), Interactive = InteractionSupport.No });

    public static IAnsiConsole InMemory(StringWriter text)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(text),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = Unlimited;
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
