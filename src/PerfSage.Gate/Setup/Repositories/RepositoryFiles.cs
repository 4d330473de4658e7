using PerfSage.Contracts.ProjectFiles;
using PerfSage.Gate.Git;

namespace PerfSage.Gate.Setup.Repositories;

/// <summary>The files of a repository, or of a folder that is in none.</summary>
/// <param name="Root">Full path of the folder that paths are relative to.</param>
/// <param name="Git">Null where there is no repository.</param>
/// <param name="Paths">Relative to the root, with forward slashes, in ordinal order.</param>
/// <param name="Tracked">Those of them that Git tracks.</param>
internal sealed record RepositoryFiles(string Root, GitRepository? Git, IReadOnlyList<string> Paths, IReadOnlySet<string> Tracked)
{
    // What builds and package managers write, which not every repository ignores.
    private static readonly HashSet<string> Outputs = new(StringComparer.OrdinalIgnoreCase) { ".git", "bin", "obj", "node_modules" };

    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <param name="folder">Any folder of the repository.</param>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    /// <exception cref="GitException">It is in a repository that Git cannot read.</exception>
    public static RepositoryFiles Find(string folder)
    {
        var path = Path.GetFullPath(folder);
        return !Directory.Exists(path) ? throw new BadInputException($"'{folder}' is no folder")
            : IsInRepository(path) ? Ask(GitRepository.Open(path))
            : new RepositoryFiles(path, null, [.. Walk(path, "").Order(StringComparer.Ordinal)], new HashSet<string>());
    }

    public string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path));

    private static RepositoryFiles Ask(GitRepository git)
    {
        var tracked = List(git, "--cached").ToHashSet(StringComparer.Ordinal);
        var others = List(git, "--others", "--exclude-standard").Where(p => !p.Split('/').SkipLast(1).Any(Outputs.Contains));
        var files = tracked.Concat(others).Where(p => File.Exists(git.FullPath(p))).Distinct(StringComparer.Ordinal);
        return new RepositoryFiles(git.Root, git, [.. files.Order(StringComparer.Ordinal)], tracked);
    }

    private static string[] List(GitRepository git, params string[] which) => git.Run(["ls-files", "-z", .. which]).OrThrow().Fields;

    private static bool IsInRepository(string folder) =>
        ParentFolders.Of(folder).Select(f => Path.Combine(f, ".git")).Any(git => Directory.Exists(git) || File.Exists(git));

    private static IEnumerable<string> Walk(string folder, string prefix) =>
        Directory
            .EnumerateFiles(folder, "*", NoLinks)
            .Select(f => prefix + Path.GetFileName(f))
            .Concat(
                Directory
                    .EnumerateDirectories(folder, "*", NoLinks)
                    .Select(d => (Path: d, Name: Path.GetFileName(d)))
                    .Where(d => !Outputs.Contains(d.Name))
                    .SelectMany(d => Walk(d.Path, $"{prefix}{d.Name}/"))
            );
}
