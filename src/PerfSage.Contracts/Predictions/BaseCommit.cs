namespace PerfSage.Contracts.Predictions;

/// <summary>What predictions are compared with.</summary>
/// <param name="Revision">As the user wrote it.</param>
/// <param name="Commit">Full hash.</param>
/// <param name="IsMergeBase">Whether the commit is where the head left <paramref name="Revision"/>, rather than the revision itself.</param>
internal sealed record BaseCommit(string Revision, string Commit, bool IsMergeBase)
{
    /// <summary>For people.</summary>
    public string ShortCommit => Commit.Length > 8 ? Commit.Substring(0, 8) : Commit;
}
