namespace PerfSage.Contracts.Verdicts;

/// <summary>A finding, with what it is about.</summary>
internal sealed record AttributedFinding(Finding Finding)
{
    /// <summary>Full path, in a report the path as shown; null if it is about none.</summary>
    public string? Model { get; init; }

    /// <summary>Id; null if it is about none.</summary>
    public string? Device { get; init; }

    /// <summary>Null if it is about none.</summary>
    public Metric? Metric { get; init; }

    /// <summary>Of the suppression that keeps it from being reported; null when there is none.</summary>
    public string? Justification { get; init; }
}
