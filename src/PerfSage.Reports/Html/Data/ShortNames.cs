namespace PerfSage.Reports.Html.Data;

/// <summary>Names of files that do not tell where a machine keeps them.</summary>
internal static class ShortNames
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <returns>For each path its file name, after as many of its folders as all of them need to differ.</returns>
    public static string[] Of(IReadOnlyList<string> paths)
    {
        var parts = paths.Select(p => Path.GetFullPath(p).Split(Separators, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var different = paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Count();
        var deepest = parts.Length == 0 ? 1 : parts.Max(p => p.Length);
        for (var length = 1; ; length++)
        {
            var names = Array.ConvertAll(parts, p => string.Join('/', p.TakeLast(length)));
            if (length >= deepest || names.Distinct(StringComparer.Ordinal).Count() == different)
            {
                return names;
            }
        }
    }
}
