using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;
using Spectre.Console;

namespace PerfSage.Cli.Tests;

/// <summary>A table shows all of its columns, whatever is in one of them.</summary>
public sealed class TableTextTests
{
    [Theory]
    [InlineData("x", 1_000, 1_000)]
    [InlineData("x", 1_001, 999)]
    // Six characters are shown of each, which are more than the cell has room for.
    [InlineData("\u202E", 500, 999)]
    public void A_cell_ends_after_a_thousand_characters(string repeated, int count, int shown)
    {
        var table = new Table().AddColumns("a", "b");
        table.AddCells([string.Concat(Enumerable.Repeat(repeated, count)), "-"]);
        using var output = new StringWriter();
        TableText.Write(new LogWriter(output), table);
        var text = output.ToString();
        Assert.Contains("-", text, StringComparison.Ordinal);
        Assert.Equal(shown < 1_000, text.Contains('…', StringComparison.Ordinal));
        Assert.Equal(shown, text.Count(c => repeated == "x" ? c == 'x' : c is '\\' or 'u' or '2' or '0' or 'E'));
    }
}
