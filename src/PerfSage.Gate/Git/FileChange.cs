namespace PerfSage.Gate.Git;

/// <summary>What a commit did to one file.</summary>
/// <param name="Status">Git's letter: A, M, D, R or T.</param>
/// <param name="OldPath">Another than the entry's if it was renamed.</param>
/// <param name="Entry">After the commit; of a removed file the path alone means something.</param>
internal sealed record FileChange(CommitInfo Commit, char Status, string OldPath, TreeEntry Entry);
