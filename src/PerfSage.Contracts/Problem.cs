namespace PerfSage.Contracts;

/// <summary>Something that the user must know, before it has a place.</summary>
internal sealed record Problem(string Id, string Message)
{
    public Finding At(SourceLocation location) => new(Id, DiagnosticInfo.Of(Id).Severity, location, Message);
}
