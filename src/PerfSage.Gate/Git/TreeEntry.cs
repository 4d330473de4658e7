namespace PerfSage.Gate.Git;

/// <summary>One name in a commit's tree.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Hash">Of the object, in full.</param>
internal sealed record TreeEntry(string Path, string Mode, string Hash)
{
    public bool IsSubmodule => Mode == "160000";

    public bool IsLink => Mode == "120000";
}
