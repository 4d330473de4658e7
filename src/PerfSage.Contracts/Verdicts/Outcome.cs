namespace PerfSage.Contracts.Verdicts;

/// <summary>How a limit fared.</summary>
internal enum Outcome
{
    Pass,
    Fail,

    /// <summary>Within budget, but the interval reaches across the limit.</summary>
    Inconclusive,

    /// <summary>Nobody can say what the model costs on the device.</summary>
    Unpredictable,

    /// <summary>Over the limit, but within what a suppression allows for now.</summary>
    Suppressed,
}
