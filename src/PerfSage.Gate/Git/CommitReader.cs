using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Git;

/// <summary>Reads files of a commit without touching the working tree.</summary>
internal static class CommitReader
{
    /// <param name="commit">Full hash.</param>
    /// <param name="paths">From the root, with forward slashes.</param>
    /// <param name="kind">Files that are looked for under other names as well.</param>
    /// <returns>One for each path, in order; read when asked for.</returns>
    /// <exception cref="GitException">Git fails; not when a file is missing.</exception>
    public static IEnumerable<CommittedFile> ReadFiles(
        this GitRepository repository,
        string commit,
        IReadOnlyCollection<string> paths,
        FileKind kind
    )
    {
        var tree = CommitTree.Read(repository, commit, paths, kind);
        var renames = new Lazy<RenameFinder>(() => new RenameFinder(repository, commit, tree));
        var entries = paths.Select(path => (Path: path, Entry: tree[path] ?? renames.Value.Find(path))).ToArray();
        // Most files are the same as before: hashing them is many times faster than to have Git unpack them.
        var unchanged = entries
            .AsParallel()
            .AsOrdered()
            .Select(e => e.Entry is { IsLink: false } entry && IsUnchanged(repository.FullPath(e.Path), entry))
            .ToArray();
        using var contents = new BlobContents(repository);
        foreach (var ((path, entry), isUnchanged) in entries.Zip(unchanged))
        {
            yield return entry switch
            {
                null when tree.SubmoduleOf(path) is { } submodule => Unavailable(
                    path,
                    submodule,
                    $"'{path}' lies in the submodule '{submodule.Path}', whose history is not part of this repository; "
                        + "compare it in its own repository"
                ),
                null => CommittedFile.Absent(path),
                { IsLink: true } => Unavailable(
                    path,
                    entry,
                    $"'{entry.Path}' is a symbolic link at {ShortHash.Of(commit)}, which is not followed; name the file that it points to"
                ),
                _ => isUnchanged
                    ? new CommittedFile(path, CommittedState.Unchanged, entry.Path)
                    : contents.Read(path, entry, commit, repository.FullPath(path)),
            };
        }
    }

    private static bool IsUnchanged(string file, TreeEntry entry) => WorkingFile.BlobHash(file, entry.Hash.Length) == entry.Hash;

    private static CommittedFile Unavailable(string path, TreeEntry entry, string problem) =>
        new(path, CommittedState.Unavailable, entry.Path) { Problem = problem };
}
