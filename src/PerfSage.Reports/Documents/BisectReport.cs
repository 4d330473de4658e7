namespace PerfSage.Reports.Documents;

/// <summary>What <c>history --bisect --format json</c> prints.</summary>
/// <param name="Outcome">broken, neverHeld, mended or alwaysHeld.</param>
/// <param name="Commit">Full hash of the commit that broke it; null unless broken.</param>
/// <param name="LastGood">Before it was broken the last time; null if it never held before.</param>
/// <param name="FirstBad">The version that broke it the last time; null likewise.</param>
/// <param name="Operators">Which changed the latency most from the one to the other; empty for other metrics.</param>
/// <param name="MendedBy">Null unless mended.</param>
internal sealed record BisectReport(
    int SchemaVersion,
    PredictorReport Predictor,
    string Model,
    string Device,
    string Condition,
    string Outcome,
    string? Commit,
    BisectVersion Head,
    BisectVersion? LastGood,
    BisectVersion? FirstBad,
    BisectVersion? MendedBy,
    string[] Operators,
    int UnreadableBetween
);
