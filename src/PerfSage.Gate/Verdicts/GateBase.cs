namespace PerfSage.Gate.Verdicts;

/// <summary>What the head was compared with.</summary>
/// <param name="Revision">As the user wrote it, e.g. <c>origin/main</c>.</param>
/// <param name="Commit">Full hash.</param>
/// <param name="IsMergeBase">Whether the commit is where the head left <paramref name="Revision"/>, rather than the revision itself.</param>
internal sealed record GateBase(string Revision, string Commit, bool IsMergeBase);
