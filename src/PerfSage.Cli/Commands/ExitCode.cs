namespace PerfSage.Cli.Commands;

/// <summary>What every command returns to the shell; scripts rely on the numbers.</summary>
internal enum ExitCode
{
    /// <summary>The command did what it was asked; every budget holds.</summary>
    Pass = 0,

    /// <summary>At least one budget is exceeded, or could not be judged.</summary>
    BudgetExceeded = 1,

    /// <summary>The input is wrong, or the tool failed: nothing was judged, or predicted.</summary>
    BadInput = 2,

    /// <summary>Every value is within its budget but an interval is not, and the caller asked to fail on that.</summary>
    Inconclusive = 3,

    /// <summary>What was to be written was shown, and nobody agreed to it: nothing is changed.</summary>
    NotConfirmed = 4,
}
