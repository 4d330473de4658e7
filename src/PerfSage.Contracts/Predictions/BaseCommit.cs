namespace PerfSage.Contracts.Predictions;

/// <summary>What predictions are compared with.</summary>
/// <param name="Revision">As the user wrote it, e.g. <c>origin/main</c>.</param>
/// <param name="Commit">Full hash.</param>
/// <param name="IsMergeBase">
/// Whether the commit is where the head left <paramref name="Revision"/>, rather than the revision itself.
/// </param>
internal sealed record BaseCommit(string Revision, string Commit, bool IsMergeBase);
