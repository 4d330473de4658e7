using Spectre.Console;

namespace PerfSage.Dataset.CommandLine;

internal static class PlainTable
{
    // Wide enough for any table: a log has no edge at which to cut.
    private const int Unlimited = 10_000;

    /// <summary>Writes a table without colours, and without the blanks that would pad its lines to one length.</summary>
    public static void Write(TextWriter output, Table table)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = Unlimited;
        console.Write(table);
        foreach (var line in text.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0))
        {
            output.WriteLine(line);
        }
    }
}
