using PerfSage.Gate.Git;

namespace PerfSage.Gate.History.Versions;

/// <summary>A model as one commit left it.</summary>
/// <param name="OldPath">Before the commit; differs from the entry's if it was renamed.</param>
internal sealed record ModelVersion(CommitInfo Commit, VersionChange Change, string OldPath, TreeEntry Entry)
{
    public bool IsRemoved => Change == VersionChange.Removed;
}
