namespace PerfSage.BuildBenchmarks.Operators;

/// <summary>A process that predicts one model; medians.</summary>
/// <param name="PeakMb">In 10^6 bytes.</param>
internal sealed record OperatorTime(int Operators, double ElapsedMs, double PeakMb);
