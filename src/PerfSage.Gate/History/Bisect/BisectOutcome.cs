namespace PerfSage.Gate.History.Bisect;

internal enum BisectOutcome
{
    /// <summary>It held once; HEAD breaks it.</summary>
    Broken,

    /// <summary>No version kept it.</summary>
    NeverHeld,

    /// <summary>HEAD keeps it again.</summary>
    Mended,

    /// <summary>Every version kept it.</summary>
    AlwaysHeld,
}
