namespace PerfSage.BuildBenchmarks;

/// <summary>One run of a process.</summary>
/// <param name="PeakMb">Memory of the process itself, not of those that it starts, in 10^6 bytes.</param>
internal sealed record Measured(double ElapsedMs, double PeakMb, string Output);
