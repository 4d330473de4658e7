using Spectre.Console;

namespace PerfSage.Cli.Output;

internal static class TableText
{
    /// <summary>Writes a table; in a file or a log without the blanks that would pad it to a rectangle.</summary>
    public static void Write(TextWriter output, Table table)
    {
        if (ReportConsole.IsTerminal(output))
        {
            ReportConsole.Create(output).Write(table);
            return;
        }

        using var text = new StringWriter();
        ReportConsole.Create(text).Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n').Select(l => l.TrimEnd()).SkipWhile(l => l.Length == 0))
        {
            output.WriteLine(line);
        }
    }
}
