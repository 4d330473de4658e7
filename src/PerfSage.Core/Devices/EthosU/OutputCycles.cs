namespace PerfSage.Core.Devices.EthosU;

/// <summary>Cycles that the output unit needs per element.</summary>
/// <param name="Wide">32-bit element-wise operators.</param>
/// <param name="Clamp">Least for a fused ReLU.</param>
/// <param name="Table">Least for an activation by look-up table.</param>
internal sealed record OutputCycles(double Wide, double Mul, double AddSub, double MaxPool, double Other, double Clamp, double Table);
