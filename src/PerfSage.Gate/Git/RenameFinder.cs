namespace PerfSage.Gate.Git;

/// <summary>
/// Finds what a file was called in a commit: the same content under a path that is gone now, else what Git takes for a
/// rename between the commit and the index, else the same path in other case where the file system ignores it.
/// </summary>
internal sealed class RenameFinder(GitRepository repository, string commit, CommitTree tree)
{
    private readonly Lazy<Dictionary<string, string>> oldPaths = new(() => Renames(repository, commit, tree.Kind));
    private readonly Lazy<bool> ignoresCase = new(() =>
        repository.Run("config", "--type=bool", "--get", "core.ignorecase").Text.StartsWith("true", StringComparison.Ordinal)
    );

    /// <param name="path">That the commit does not have.</param>
    public TreeEntry? Find(string path)
    {
        if (!tree.Kind.Has(path))
        {
            return null;
        }

        return SameContent(path)
            ?? (oldPaths.Value.TryGetValue(path, out var old) ? tree[old] : null)
            ?? (ignoresCase.Value ? tree.OfKind.FirstOrDefault(m => m.Path.Equals(path, StringComparison.OrdinalIgnoreCase)) : null);
    }

    private TreeEntry? SameContent(string path)
    {
        var file = repository.FullPath(path);
        var gone = tree.OfKind.Where(m => !File.Exists(repository.FullPath(m.Path))).ToArray();
        if (gone.Length == 0)
        {
            return null;
        }

        string?[] hashes = [WorkingFile.BlobHash(file, commit.Length), WorkingFile.LfsBlobHash(file, commit.Length)];
        return Array.Find(gone, m => hashes.Contains(m.Hash, StringComparer.Ordinal));
    }

    /// <summary>From the new path to the old one. Against the index, so that no filter of the working tree runs.</summary>
    private static Dictionary<string, string> Renames(GitRepository repository, string commit, FileKind kind)
    {
        var fields = repository
            .Run("diff-index", "--cached", "-M", "--diff-filter=R", "--name-status", "-z", commit, "--", kind.PathSpec)
            .OrThrow()
            .Fields;
        // score, old path, new path, and so on
        return fields.Chunk(3).Where(f => f.Length == 3).ToDictionary(f => f[2], f => f[1], StringComparer.Ordinal);
    }
}
