namespace PerfSage.Contracts.Verdicts;

/// <summary>A finding, with what it is about.</summary>
/// <param name="Model">Full path, in a report the path as shown; null if it is about none.</param>
/// <param name="Device">Id; null if it is about none.</param>
/// <param name="Justification">Of the suppression that keeps it from being reported; null when there is none.</param>
internal sealed record AttributedFinding(Finding Finding, string? Model, string? Device, Metric? Metric, string? Justification);
