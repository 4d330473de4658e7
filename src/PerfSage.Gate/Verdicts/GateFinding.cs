using PerfSage.Contracts;

namespace PerfSage.Gate.Verdicts;

/// <summary>A diagnostic, with what it is about.</summary>
/// <param name="Finding">Its path is relative to the repository, with forward slashes.</param>
/// <param name="Model">As in <see cref="Diff.ModelDiff.Model"/>; null if it is about none.</param>
/// <param name="Device">Id; null if it is about none.</param>
/// <param name="Justification">Of the suppression that keeps it from failing the run; null when there is none.</param>
internal sealed record GateFinding(Finding Finding, string? Model, string? Device, Metric? Metric, string? Justification);
