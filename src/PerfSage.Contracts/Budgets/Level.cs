namespace PerfSage.Contracts.Budgets;

/// <summary>What a missed budget does to the build.</summary>
internal enum Level
{
    Error,
    Warning,

    /// <summary>Constants are generated, nothing is judged.</summary>
    Off,
}
