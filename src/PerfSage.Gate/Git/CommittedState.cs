namespace PerfSage.Gate.Git;

internal enum CommittedState
{
    /// <summary>The content is there.</summary>
    Present,

    /// <summary>The content is the working tree's, and was not read.</summary>
    Unchanged,

    /// <summary>The commit has no such file: it is new.</summary>
    Absent,

    /// <summary>The commit has a Git LFS pointer whose content was not fetched.</summary>
    LfsContentMissing,

    /// <summary>The commit has it, but this clone or this repository cannot tell the content.</summary>
    Unavailable,
}
