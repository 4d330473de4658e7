namespace PerfSage.Contracts;

/// <summary>Where one limit of an item stands.</summary>
/// <param name="Limit">Name of its metadata, e.g. <c>MaxLatencyMs</c>.</param>
internal sealed record LimitLocation(string Limit, SourceLocation Location);
