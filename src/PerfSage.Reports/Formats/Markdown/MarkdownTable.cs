namespace PerfSage.Reports.Formats.Markdown;

internal static class MarkdownTable
{
    /// <param name="columns">Titles; those of numbers end with a colon, which aligns them to the right.</param>
    public static IEnumerable<string> Head(params IEnumerable<string> columns)
    {
        var titles = columns.ToArray();
        yield return Row(titles.Select(t => t.TrimEnd(':')));
        yield return $"|{string.Concat(titles.Select(t => t.EndsWith(':') ? "---:|" : "---|"))}";
    }

    /// <param name="cells">Markdown.</param>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
