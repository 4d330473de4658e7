using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Finds padding that convolutions do themselves.</summary>
internal static class PadMerging
{
    /// <returns>Indices of operators that need not run.</returns>
    public static IEnumerable<int> Find(NpuGraph graph) =>
        Enumerable
            .Range(0, graph.Subgraph.Operators.Length)
            .Where(i =>
                graph.Subgraph.Operators[i].Is(Moves.Pad) && !graph.Placements[i].IsOnHost && IsMerged(graph, graph.Subgraph.Operators[i])
            );

    private static bool IsMerged(NpuGraph graph, OperatorInfo op)
    {
        if (op.Input(1)?.Numbers.Values is not { } pads || pads.Count != 2 * op.Input(0)!.Rank)
        {
            return false;
        }

        var output = op.OutputIndices[0];
        var rank = op.Input(0)!.Rank;
        var users = graph.UsersOf(output);
        return users.Count > 0
            && !graph.IsGraphOutput(output)
            && users.All(u =>
                !graph.Placements[u].IsOnHost && CanPad(graph.Subgraph.Operators[u], output) && Fits(graph.Subgraph.Operators[u])
            )
            && op.Input(0)!.Quantization.IsSameScale(op.Outputs[0].Quantization)
            && Enumerable.Range(0, rank).All(d => d is 1 or 2 || (Pad(d, 0) == 0 && Pad(d, 1) == 0));

        long Pad(int fromLast, int side) => rank > fromLast ? pads[(2 * (rank - 1 - fromLast)) + side] : 0;

        bool Fits(OperatorInfo conv)
        {
            var window = SlidingWindow.Of(Extent.Of(conv.Input(1)!), conv.Options);
            return Pad(1, 0) + Pad(1, 1) < window.Area.W && Pad(2, 0) + Pad(2, 1) < window.Area.H;
        }
    }

    private static bool CanPad(OperatorInfo op, int input) =>
        (op.Is(Convolutions.Conv2D) || op.Is(Convolutions.DepthwiseConv2D))
        && op.InputIndices[0] == input
        && op.Options.Padding == PaddingKind.Valid;
}
