using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>The tiles in which an operator is computed.</summary>
/// <param name="IsPartKernel">Whether four taps of eight channels are multiplied at a time instead of one tap of 32.</param>
internal readonly record struct BlockShape(Volume Input, Volume Output, bool IsPartKernel);
