using System.Globalization;

namespace PerfSage.Dataset.Accuracy.Markdown;

internal static class MarkdownTable
{
    /// <param name="texts">Of the columns, the first ones; the others are numbers.</param>
    /// <returns>An empty line and a table.</returns>
    public static IEnumerable<string> Lines(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, int texts = 1) =>
        [string.Empty, Row(header), Row([.. header.Select((_, i) => i < texts ? "---" : "---:")]), .. rows.Select(Row)];

    /// <returns>A number of percent; a dash where there is none.</returns>
    public static string Percent(double? percent) =>
        percent is { } value && double.IsFinite(value) ? value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "–";

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
