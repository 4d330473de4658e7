namespace PerfSage.Gate.Git;

/// <summary>The files of a commit that matter: models, whatever else was asked for, and submodules.</summary>
internal sealed class CommitTree
{
    private const string ModelSuffix = ".tflite";

    private readonly Dictionary<string, TreeEntry> entries = new(StringComparer.Ordinal);
    private readonly List<TreeEntry> submodules = [];

    private CommitTree()
    {
    }

    /// <summary>Models in ordinal order of their paths.</summary>
    public IEnumerable<TreeEntry> Models => entries.Values.Where(e => IsModel(e.Path)).OrderBy(e => e.Path, StringComparer.Ordinal);

    public TreeEntry? this[string path] => entries.GetValueOrDefault(path);

    public static CommitTree Read(GitRepository repository, string commit, IReadOnlyCollection<string> paths)
    {
        var asked = paths.ToHashSet(StringComparer.Ordinal);
        var tree = new CommitTree();
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
            else if (IsModel(path) || asked.Contains(path))
            {
                tree.entries.Add(path, entry);
            }
        }

        return tree;
    }

    /// <returns>The submodule that holds the path; null if none does.</returns>
    public TreeEntry? SubmoduleOf(string path) => submodules.Find(s => path.StartsWith(s.Path + "/", StringComparison.Ordinal));

    public static bool IsModel(string path) => path.EndsWith(ModelSuffix, StringComparison.OrdinalIgnoreCase);
}
