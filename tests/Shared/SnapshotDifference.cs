namespace PerfSage.Tests;

/// <summary>Where two texts differ, in as many lines as a person reads.</summary>
internal static class SnapshotDifference
{
    private const int MostLines = 40;

    /// <returns>The lines between the first and the last difference: '-' what was expected, '+' what was found.</returns>
    public static string Of(string[] expected, string[] actual)
    {
        var least = Math.Min(expected.Length, actual.Length);
        var start = Enumerable.Range(0, least).TakeWhile(i => expected[i] == actual[i]).Count();
        var end = Enumerable.Range(1, least - start).TakeWhile(i => expected[^i] == actual[^i]).Count();
        var lines = Marked('-', expected[start..^end]).Concat(Marked('+', actual[start..^end])).ToArray();
        return $"from line {start + 1} on\n" + string.Join('\n', lines);
    }

    private static IEnumerable<string> Marked(char mark, string[] lines) =>
        lines.Length <= MostLines
            ? lines.Select(line => $"{mark} {line}")
            : lines.Take(MostLines).Select(line => $"{mark} {line}").Append($"{mark} and {lines.Length - MostLines} more lines");
}
