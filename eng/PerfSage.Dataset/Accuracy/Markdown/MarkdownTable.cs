using System.Globalization;

namespace PerfSage.Dataset.Accuracy.Markdown;

internal static class MarkdownTable
{
    /// <returns>An empty line, a table whose first column is text and whose others are numbers, and an empty line.</returns>
    public static IEnumerable<string> Lines(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        [string.Empty, Row(header), Row([.. header.Select((_, i) => i == 0 ? "---" : "---:")]), .. rows.Select(Row), string.Empty];

    /// <returns>A number of percent; a dash where there is none.</returns>
    public static string Percent(double? percent) =>
        percent is { } value && double.IsFinite(value) ? value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "–";

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
