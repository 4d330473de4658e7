namespace PerfSage.Core.Devices;

/// <summary>Memory that a family computes exactly.</summary>
/// <param name="PeakKiB">Of an inference.</param>
/// <param name="OperatorKiB">[N], in use while each operator runs.</param>
internal sealed record KnownMemory(double PeakKiB, double[] OperatorKiB);
