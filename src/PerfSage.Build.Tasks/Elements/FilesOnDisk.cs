using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Build.Tasks.Elements;

internal static class FilesOnDisk
{
    /// <param name="folder">That a relative pattern starts from.</param>
    /// <returns>The files that a pattern matches, as it would name them.</returns>
    public static IEnumerable<string> Matching(IncludePattern pattern, string folder)
    {
        var text = pattern.Text.Replace('\\', '/');
        var start = text.Substring(0, text.Substring(0, text.IndexOfAny(['*', '?'])).LastIndexOf('/') + 1);
        var top = Path.GetFullPath(Path.Combine(folder, start));
        return Directory.Exists(top)
            ? Directory
                .EnumerateFiles(top, "*", SearchOption.AllDirectories)
                .Select(f => start + f.Substring(top.TrimEnd('/', '\\').Length + 1))
                .Where(pattern.Matches)
            : [];
    }
}
