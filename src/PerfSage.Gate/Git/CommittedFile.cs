namespace PerfSage.Gate.Git;

/// <summary>A file as a commit has it.</summary>
/// <param name="Path">As asked for: from the root, with forward slashes.</param>
/// <param name="CommitPath">Its path in the commit, another one if it was renamed since; null if absent.</param>
internal sealed record CommittedFile(string Path, CommittedState State, string? CommitPath)
{
    /// <summary>Null unless present.</summary>
    public byte[]? Content { get; init; }

    /// <summary>One sentence that says what to do; null if present or absent.</summary>
    public string? Problem { get; init; }

    public bool IsRenamed => CommitPath is not null && CommitPath != Path;

    public static CommittedFile Absent(string path) => new(path, CommittedState.Absent, CommitPath: null);
}
