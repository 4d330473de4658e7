namespace PerfSage.Contracts;

/// <summary>One line of the error list.</summary>
internal sealed record Finding(string Id, Severity Severity, SourceLocation Location, string Message);
