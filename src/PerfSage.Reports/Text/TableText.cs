using Spectre.Console;

namespace PerfSage.Reports.Text;

internal static class TableText
{
    /// <param name="cells">As they are to be read: nothing in them is markup.</param>
    public static void AddCells(this Table table, IEnumerable<string> cells) =>
        table.AddRow(cells.Select(c => new Spectre.Console.Text(c)));

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
