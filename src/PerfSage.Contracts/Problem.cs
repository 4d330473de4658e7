namespace PerfSage.Contracts;

/// <summary>Something that the user must know, before it has a place.</summary>
internal sealed record Problem(string Id, string Message)
{
    /// <summary>Name of the metadata that it is about, which another element may give; null if it is about the whole.</summary>
    public string? Limit { get; init; }

    public Finding At(SourceLocation location) => new(Id, DiagnosticInfo.Of(Id).Severity, location, Message);
}
