using System.Text.RegularExpressions;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>The project file, and the files that it imports in ways that can be followed without evaluating MSBuild.</summary>
internal sealed class ProjectFileSet
{
    private static readonly Regex FileAbove = new(
        @"^\$\(\[MSBuild\]::GetPathOfFileAbove\(\s*'?(?<name>[^',()]+)'?\s*,\s*'?(?<start>[^']*?)'?\s*\)\)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private readonly Dictionary<string, ProjectFile?> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, string?> read;
    private readonly string projectDirectory;

    /// <param name="project">Full path of the project file; imports may be relative to its folder.</param>
    /// <param name="roots">Full paths of the files to start from; empty ones are skipped.</param>
    /// <param name="read">Text of a file, or null when there is none.</param>
    public ProjectFileSet(string project, IEnumerable<string> roots, Func<string, string?> read)
    {
        this.read = read;
        projectDirectory = Path.GetDirectoryName(project) ?? "";
        foreach (var path in roots.Where(p => p.Length > 0))
        {
            Follow(path);
        }
    }

    public IEnumerable<ProjectFile> Files => files.Values.OfType<ProjectFile>();

    public ProjectFile? At(string path) => files.TryGetValue(path, out var file) ? file : null;

    private void Follow(string path)
    {
        if (files.ContainsKey(path))
        {
            return;
        }

        files[path] = read(path) is { } text ? ProjectFileReader.Read(path, text) : null;
        foreach (var import in (files[path]?.Imports ?? []).Select(i => Resolve(i, path)).OfType<string>())
        {
            Follow(import);
        }
    }

    /// <returns>Null when only MSBuild could tell.</returns>
    private string? Resolve(string import, string importer)
    {
        var folder = Path.GetDirectoryName(importer) ?? "";
        if (FileAbove.Match(import) is { Success: true } above)
        {
            return Substitute(above.Groups["start"].Value, folder) is { } start
                ? Above(Path.GetFullPath(Path.Combine(folder, start)), above.Groups["name"].Value)
                : null;
        }

        return Substitute(import, folder) is { } path && path.IndexOfAny(['*', '?']) < 0
            ? Path.GetFullPath(Path.Combine(folder, path))
            : null;
    }

    private string? Substitute(string path, string folder)
    {
        var known = path.Replace("$(MSBuildThisFileDirectory)", folder + "/")
            .Replace("$(MSBuildProjectDirectory)", projectDirectory)
            .Replace('\\', Path.DirectorySeparatorChar);
        return known.Contains("$(") ? null : known;
    }

    private string? Above(string start, string name) =>
        ParentFolders.Of(start).Select(folder => Path.Combine(folder, name)).FirstOrDefault(file => read(file) is not null);
}
