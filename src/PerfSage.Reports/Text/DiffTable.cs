using System.Globalization;
using PerfSage.Gate.Diff;
using PerfSage.Gate.Text;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>The operators that changed a latency. Every column of numbers sums to its last line.</summary>
internal static class DiffTable
{
    public static Table Of(ModelDiff diff, int most)
    {
        var table = ReportConsole.Table(
            Heading.Number("#"),
            Heading.Text("Operator"),
            Heading.Text("What changed"),
            Heading.Number("Base ms"),
            Heading.Number("Head ms"),
            Heading.Number("Change ms"),
            Heading.Number("Share")
        );
        var rows = DiffRows.Of(diff, most);
        var total = Whole(diff);
        foreach (var op in rows.Named)
        {
            Add(table, Place(op), op.Name, DeltaText.Of(op), [op], total);
        }

        if (rows.Others.Count > 0)
        {
            Add(
                table,
                "",
                rows.Named.Count == 0 ? Plural.Of(rows.Others.Count, "operator") : Plural.Of(rows.Others.Count, "other"),
                "changed less",
                rows.Others,
                total
            );
        }

        if (rows.Unchanged.Count > 0)
        {
            Add(
                table,
                "",
                $"{NumberText.Of(rows.Unchanged.Count)} unchanged",
                rows.Unchanged.Any(o => o.DeltaMs != 0) ? DeltaText.OnlyNeighbours : "",
                rows.Unchanged,
                total
            );
        }

        table.AddEmptyRow();
        Add(table, "", "TOTAL", "", diff.Operators, total);
        return table;
    }

    /// <returns>What shares are of; null where changes cancel out, and shares would be thousands of percent.</returns>
    private static decimal? Whole(ModelDiff diff)
    {
        const int MostCancellation = 10;
        var total = diff.Operators.Sum(o => o.DeltaMs);
        return total != 0 && diff.Operators.Sum(o => Math.Abs(o.DeltaMs)) <= MostCancellation * Math.Abs(total) ? total : null;
    }

    private static string Place(OperatorDelta delta) =>
        (delta.BaseIndex, delta.HeadIndex) switch
        {
            ({ } before, { } after) when before != after => string.Create(CultureInfo.InvariantCulture, $"{before} → {after}"),
            var (before, after) => string.Create(CultureInfo.InvariantCulture, $"{after ?? before}"),
        };

    private static void Add(Table table, string place, string name, string what, IReadOnlyCollection<OperatorDelta> group, decimal? total)
    {
        var (before, after, delta) = (group.Sum(o => o.BaseMs), group.Sum(o => o.HeadMs), group.Sum(o => o.DeltaMs));
        string[] cells =
        [
            place,
            name,
            what,
            group.All(o => o.BaseIndex is null) ? "" : NumberText.Of(before),
            group.All(o => o.HeadIndex is null) ? "" : NumberText.Of(after),
            NumberText.Signed(delta),
            total is not { } whole ? "" : NumberText.Percent(Share(delta, whole)),
        ];
        table.AddCells(cells);
    }

    // Rounded here, where a zero loses its sign: "-0.0 %" is no share.
    private static double Share(decimal delta, decimal total) => (double)Math.Round(delta / total, 3) + 0.0;
}
