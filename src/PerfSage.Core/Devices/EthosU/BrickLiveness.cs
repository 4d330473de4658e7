using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Liveness as an NPU stores feature maps: in bricks of 16 channels, but for graph inputs and outputs, which the caller
/// lays out, and which a system with a cache SRAM keeps outside it.
/// </summary>
internal static class BrickLiveness
{
    private const int BrickRank = 3;

    /// <returns>Bytes live during each operator.</returns>
    public static long[] Everything(Subgraph subgraph) => Live(subgraph, interfaceToo: true);

    /// <returns>Bytes live during each operator that are neither graph input nor graph output.</returns>
    public static long[] Inner(Subgraph subgraph) => Live(subgraph, interfaceToo: false);

    private static long[] Live(Subgraph subgraph, bool interfaceToo)
    {
        var atInterface = subgraph.Inputs.Concat(subgraph.Outputs).ToHashSet();
        return Liveness.LiveBytes(
            subgraph,
            t =>
                !atInterface.Contains(t) ? BrickBytes(subgraph.Tensors[t])
                : interfaceToo ? subgraph.Tensors[t].Bytes
                : 0
        );
    }

    private static long BrickBytes(TensorInfo tensor)
    {
        var channels = tensor.FromLast(0);
        var padded = (channels + EthosUAccelerator.BrickDepth - 1) / EthosUAccelerator.BrickDepth * EthosUAccelerator.BrickDepth;
        return tensor.Rank < BrickRank || channels == 0 ? tensor.Bytes : tensor.Bytes / channels * padded;
    }
}
