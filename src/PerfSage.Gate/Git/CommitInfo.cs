namespace PerfSage.Gate.Git;

/// <param name="Hash">In full.</param>
/// <param name="Date">Of the committer, ISO 8601 with the offset that the commit has.</param>
/// <param name="Subject">First paragraph of the message, as one line.</param>
internal sealed record CommitInfo(string Hash, string Date, string Subject)
{
    public string ShortHash => Contracts.Text.ShortHash.Of(Hash);

    public string Day => Date[..10];
}
