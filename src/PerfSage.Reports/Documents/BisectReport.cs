namespace PerfSage.Reports.Documents;

/// <summary>What <c>history --bisect --format json</c> prints.</summary>
internal sealed record BisectReport
{
    public required int SchemaVersion { get; init; }

    public required PredictorReport Predictor { get; init; }

    public required string Model { get; init; }

    public required string Device { get; init; }

    public required string Condition { get; init; }

    /// <summary>broken, neverHeld, mended or alwaysHeld.</summary>
    public required string Outcome { get; init; }

    /// <summary>Full hash of the commit that broke it; null unless broken.</summary>
    public required string? Commit { get; init; }

    public required BisectVersion Head { get; init; }

    /// <summary>Before it was broken the last time; null if it never held before.</summary>
    public required BisectVersion? LastGood { get; init; }

    /// <summary>The version that broke it the last time; null likewise.</summary>
    public required BisectVersion? FirstBad { get; init; }

    /// <summary>Null unless mended.</summary>
    public required BisectVersion? MendedBy { get; init; }

    /// <summary>Which changed the latency most from the one to the other; empty for other metrics.</summary>
    public required string[] Operators { get; init; }

    public required int UnreadableBetween { get; init; }
}
