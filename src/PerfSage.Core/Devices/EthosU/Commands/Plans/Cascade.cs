using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>Operations that take turns on stripes, so that only some rows of what is between them are ever in memory.</summary>
/// <param name="Start">Position of its first operation.</param>
/// <param name="End">Position of its last operation.</param>
/// <param name="Bytes">Of its buffers.</param>
/// <param name="Buffers">What each operation but the first reads from, by position.</param>
internal sealed record Cascade(int Start, int End, double Bytes, IReadOnlyDictionary<int, RollingBuffer> Buffers);

/// <summary>Rows of a feature map.</summary>
internal sealed record RollingBuffer(Volume Shape, long Bytes);
