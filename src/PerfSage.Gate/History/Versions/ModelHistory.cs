namespace PerfSage.Gate.History.Versions;

/// <summary>All versions of one model.</summary>
/// <param name="Path">The latest, from the repository's root.</param>
/// <param name="Versions">Newest first; a removed model begins with its removal.</param>
internal sealed record ModelHistory(string Path, IReadOnlyList<ModelVersion> Versions)
{
    public bool IsAtHead => !Versions[0].IsRemoved;

    /// <param name="path">A model, under any name that it had, or a folder; empty for the root.</param>
    public bool IsUnder(string path) => path.Length == 0 || Names.Any(n => n == path || n.StartsWith(path + "/", StringComparison.Ordinal));

    private IEnumerable<string> Names => Versions.SelectMany(v => new[] { v.Entry.Path, v.OldPath });
}
