namespace PerfSage.Fuzz.Running;

/// <param name="Seed">The same one gives the same inputs.</param>
/// <param name="First">Index of the first input.</param>
/// <param name="Inputs">How many at most.</param>
/// <param name="Time">After which no further input is begun.</param>
/// <param name="Jobs">How many run at the same time.</param>
internal sealed record FuzzOptions(ulong Seed, long First, long Inputs, TimeSpan Time, int Jobs)
{
    /// <summary>An input that takes longer ends the run.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);
}
