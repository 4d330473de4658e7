namespace PerfSage.Cli.Git;

/// <summary>Reads files of a commit without touching the working tree.</summary>
internal static class CommitReader
{
    /// <param name="commit">Full hash.</param>
    /// <param name="paths">From the root, with forward slashes.</param>
    /// <returns>One for each path, in order.</returns>
    /// <exception cref="GitException">Git fails; not when a file is missing.</exception>
    public static CommittedFile[] ReadFiles(this GitRepository repository, string commit, IReadOnlyCollection<string> paths)
    {
        var tree = CommitTree.Read(repository, commit, paths);
        var renames = new Lazy<RenameFinder>(() => new RenameFinder(repository, commit, tree));
        using var contents = new BlobContents(repository);
        return [.. paths.Select(path => Read(path))];

        CommittedFile Read(string path)
        {
            if ((tree[path] ?? renames.Value.Find(path)) is { } entry)
            {
                return entry.IsLink
                    ? Unavailable(path, entry, $"'{entry.Path}' is a symbolic link at {Short(commit)}, which is not followed; name the file that it points to")
                    : contents.Read(path, entry, commit);
            }

            return tree.SubmoduleOf(path) is { } submodule
                ? Unavailable(path, submodule, $"'{path}' lies in the submodule '{submodule.Path}', whose history is not part of this repository; compare it in its own repository")
                : CommittedFile.Absent(path);
        }
    }

    public static string Short(string commit) => commit[..Math.Min(8, commit.Length)];

    private static CommittedFile Unavailable(string path, TreeEntry entry, string problem) =>
        new(path, CommittedState.Unavailable, entry.Path, null, problem);
}
