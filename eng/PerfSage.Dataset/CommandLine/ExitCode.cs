namespace PerfSage.Dataset.CommandLine;

/// <summary>What every command returns to the shell; .ci/run relies on the numbers.</summary>
internal enum ExitCode
{
    /// <summary>The command did what it was asked, and what it checks holds.</summary>
    Pass = 0,

    /// <summary>What it checks does not hold, or there was nothing to check.</summary>
    CheckFailed = 1,

    /// <summary>The data or the command line is wrong: nothing was checked.</summary>
    BadInput = 2,
}
