namespace PerfSage.Dataset.Accuracy.Markdown;

/// <summary>Lines of a page that people write, which a program writes: those between two comments.</summary>
internal static class GeneratedBlock
{
    private const string End = "<!-- end -->";

    /// <param name="begin">The comment above them.</param>
    /// <returns>The page with other lines between the comments.</returns>
    /// <exception cref="InvalidDataException">The page has no such comments.</exception>
    public static string Replace(string page, string begin, IEnumerable<string> lines)
    {
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0
            ? throw new InvalidDataException($"the page has no lines between '{begin}' and '{End}'")
            : page[..(start + begin.Length)] + "\n" + string.Join('\n', lines) + "\n\n" + page[end..];
    }
}
