namespace PerfSage.Gate.Git;

/// <summary>The files of a commit that matter: those of a kind, whatever else was asked for, and submodules.</summary>
internal sealed class CommitTree
{
    private readonly Dictionary<string, TreeEntry> entries = new(StringComparer.Ordinal);
    private readonly List<TreeEntry> submodules = [];

    private CommitTree(FileKind kind) => Kind = kind;

    public FileKind Kind { get; }

    /// <summary>In ordinal order of their paths.</summary>
    public IEnumerable<TreeEntry> OfKind => entries.Values.Where(e => Kind.Has(e.Path)).OrderBy(e => e.Path, StringComparer.Ordinal);

    public TreeEntry? this[string path] => entries.GetValueOrDefault(path);

    public static CommitTree Read(GitRepository repository, string commit, IReadOnlyCollection<string> paths, FileKind kind)
    {
        var asked = paths.ToHashSet(StringComparer.Ordinal);
        var tree = new CommitTree(kind);
        foreach (var line in repository.Run("ls-tree", "-r", "-z", "--full-tree", commit).OrThrow().Fields)
        {
            // mode SP type SP hash TAB path
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var (path, facts) = (line[(tab + 1)..], line[..tab].Split(' '));
            var entry = new TreeEntry(path, facts[0], facts[2]);
            if (entry.IsSubmodule)
            {
                tree.submodules.Add(entry);
            }
            else if (kind.Has(path) || asked.Contains(path))
            {
                tree.entries.Add(path, entry);
            }
        }

        return tree;
    }

    /// <returns>The submodule that holds the path; null if none does.</returns>
    public TreeEntry? SubmoduleOf(string path) => submodules.Find(s => path.StartsWith(s.Path + "/", StringComparison.Ordinal));
}
