namespace PerfSage.Core.Graphs;

/// <summary>What decides how well an NPU compresses a constant.</summary>
/// <param name="EntropyBits">Shannon entropy of the stored values, in bits per value.</param>
/// <param name="ZeroFraction">Share of values equal to the zero point, 0 to 1.</param>
internal sealed record WeightStatistics(double EntropyBits, double ZeroFraction);
