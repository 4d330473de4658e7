namespace PerfSage.Dataset.Accuracy.Markdown;

/// <summary>Lines of a page that people write, which a program writes: those between two comments.</summary>
internal static class GeneratedBlock
{
    private const string Begin = "<!-- accuracy of each kind of unit; written by the command `accuracy` -->";
    private const string End = "<!-- end -->";

    /// <returns>The page with other lines between the comments.</returns>
    /// <exception cref="InvalidDataException">The page has no such comments.</exception>
    public static string Replace(string page, IEnumerable<string> lines)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new InvalidDataException($"the page has no lines between '{Begin}' and '{End}'")
            : page[..(begin + Begin.Length)] + "\n" + string.Join('\n', lines) + "\n\n" + page[end..];
    }
}
