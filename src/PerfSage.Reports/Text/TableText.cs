using PerfSage.Contracts.Text;
using PerfSage.Reports.Printing;
using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class TableText
{
    // Of a table that does not fit, three dots are all that is shown, so no name may be as wide as that.
    private const int LongestCell = 1_000;

    /// <param name="cells">As they are to be read: nothing in them is markup, an escape sequence or a second line.</param>
    public static void AddCells(this Table table, IEnumerable<string> cells) =>
        table.AddRow(cells.Select(c => new Spectre.Console.Text(Shortened(Visible.Of(c)))));

    /// <summary>Writes a table; in a file or a log without the blanks that would pad it to a rectangle.</summary>
    public static void Write(LogWriter output, Table table)
    {
        if (output.Terminal is { } terminal)
        {
            ReportConsole.OnTerminal(terminal).Write(table);
            return;
        }

        using var text = new StringWriter();
        ReportConsole.InMemory(text).Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n').Select(l => l.TrimEnd()).SkipWhile(l => l.Length == 0))
        {
            output.WriteLine(line);
        }
    }

    private static string Shortened(string cell) => cell.Length <= LongestCell ? cell : cell[..(LongestCell - 1)] + "…";
}
