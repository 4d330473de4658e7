using PerfSage.Gate.Git;

namespace PerfSage.Gate.History.Versions;

/// <summary>Follows models through renames; one that comes back under its old name continues.</summary>
internal sealed class Lineage
{
    private readonly Dictionary<string, List<ModelVersion>> byPath = new(StringComparer.Ordinal);
    private readonly List<List<ModelVersion>> displaced = [];

    private Lineage() { }

    /// <param name="changes">Newest first.</param>
    /// <returns>Ordinal by path.</returns>
    public static ModelHistory[] Of(IEnumerable<FileChange> changes)
    {
        var lineage = new Lineage();
        foreach (var commit in changes.Reverse().GroupBy(c => c.Commit))
        {
            lineage.Move([.. commit.Where(c => c.Status == 'R')]);
            foreach (var change in commit)
            {
                lineage.Add(change);
            }
        }

        return [.. lineage.byPath.Values.Concat(lineage.displaced).Select(Newest).OrderBy(h => h.Path, StringComparer.Ordinal)];
    }

    /// <summary>All at once: two models may have swapped their names.</summary>
    private void Move(FileChange[] renames)
    {
        var moved = Array.ConvertAll(renames, r => byPath.Remove(r.OldPath, out var versions) ? versions : []);
        for (var i = 0; i < renames.Length; i++)
        {
            if (byPath.Remove(renames[i].Entry.Path, out var removedBefore))
            {
                displaced.Add(removedBefore);
            }

            byPath.Add(renames[i].Entry.Path, moved[i]);
        }
    }

    private void Add(FileChange change)
    {
        if (!byPath.TryGetValue(change.Entry.Path, out var versions))
        {
            byPath[change.Entry.Path] = versions = [];
        }

        var kind = change.Status switch
        {
            'A' => VersionChange.Added,
            'D' => VersionChange.Removed,
            'R' => VersionChange.Renamed,
            _ => VersionChange.Modified,
        };
        versions.Add(new ModelVersion(change.Commit, kind, change.OldPath, change.Entry));
    }

    private static ModelHistory Newest(List<ModelVersion> versions) => new(versions[^1].Entry.Path, [.. Enumerable.Reverse(versions)]);
}
