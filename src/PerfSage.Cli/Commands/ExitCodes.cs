namespace PerfSage.Cli.Commands;

/// <summary>How a verdict becomes what a shell sees.</summary>
internal static class ExitCodes
{
    /// <param name="isInconclusive">Whether a limit lies inside an interval, and the caller asked to fail on that.</param>
    public static ExitCode Of(bool fails, bool isInconclusive) =>
        fails ? ExitCode.BudgetExceeded
        : isInconclusive ? ExitCode.Inconclusive
        : ExitCode.Pass;
}
