using PerfSage.Gate.Models;
using PerfSage.Gate.Setup.Projects;
using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Gate.Setup.Models;

/// <summary>Finds the models of a repository, and the projects that ship them.</summary>
/// <param name="projects">All that could be read.</param>
internal sealed class ModelFinder(RepositoryFiles files, IReadOnlyList<AppProject> projects)
{
    // What converters wrote before there was .tflite; a file of this name need not be a model unless a project says so.
    private const string OldExtension = ".lite";

    public IReadOnlyList<FoundModel> Find()
    {
        var downloads = Downloads().ToLookup(d => d.Path, d => d.Shipping, StringComparer.Ordinal);
        var paths = files
            .Paths.Where(p => ModelFile.Kind.Has(p) || (IsOld(p) && projects.Any(q => q.Names(q.Item(files, p)))))
            .Concat(downloads.Select(d => d.Key).Where(p => !files.Tracked.Contains(p)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return [.. paths.Select(p => Found(p, files.Tracked.Contains(p) ? [] : [.. downloads[p]]))];
    }

    private FoundModel Found(string path, IReadOnlyList<Shipping> downloads)
    {
        Shipping[] shipped = [.. downloads, .. Shipped(path).Where(s => downloads.All(d => d.Project != s.Project))];
        return new FoundModel(
            path,
            shipped,
            NeedsItem: downloads.Count > 0 || IsOld(path) || shipped.Length > 0 && IsHidden(path, shipped)
        );
    }

    private IEnumerable<Shipping> Shipped(string path)
    {
        var nearest = Nearest(path);
        return from project in projects
            let item = project.Item(files, path)
            let type = project.TypeOf(item)
            where type is not null && (project.Folder == nearest || project.Names(item))
            select new Shipping(project, type, item);
    }

    /// <summary>
    /// Whether a project that judges the policy has the model below its folder, but as none of its items: it would take the budget for one
    /// that nothing checks.
    /// </summary>
    private bool IsHidden(string path, IReadOnlyList<Shipping> shipped) =>
        projects.Any(p =>
            p.IsSdkStyle
            && path.StartsWith(p.Folder, StringComparison.Ordinal)
            && shipped.All(s => s.Project != p)
            && p.TypeOf(p.Item(files, path)) is null
        );

    /// <returns>The folder of the project that is next above a file; null if there is none.</returns>
    private string? Nearest(string path) =>
        projects.Select(p => p.Folder).Where(f => path.StartsWith(f, StringComparison.Ordinal)).MaxBy(f => f.Length);

    private IEnumerable<(string Path, Shipping Shipping)> Downloads() =>
        from project in projects
        from download in project.Downloads
        let file = download.File
        where file is not null
        let full = files.FullPath(project.Folder + file)
        select (
            Path.GetRelativePath(files.Root, full).Replace('\\', '/'),
            new Shipping(project, $"target {download.Target}", file) { Download = download }
        );

    private static bool IsOld(string path) => path.EndsWith(OldExtension, StringComparison.OrdinalIgnoreCase);
}
