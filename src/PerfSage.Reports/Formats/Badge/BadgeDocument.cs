namespace PerfSage.Reports.Formats.Badge;

/// <summary>What shields.io reads from an endpoint.</summary>
internal sealed record BadgeDocument(int SchemaVersion, string Label, string Message, string Color);
