using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>A part of a tensor that its readers pick themselves.</summary>
/// <param name="Tensor">Index of the whole.</param>
/// <param name="DepthOffset">Channel at which it begins.</param>
/// <param name="HasStride">Whether it leaves columns out.</param>
internal readonly record struct SlicedTensor(int Tensor, Volume Shape, int DepthOffset, bool HasStride);
