using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>
/// Lowers a subgraph and merges what the NPU runs together. An activation is applied while its producer's output is
/// written, if the producer has no other consumer and no activation yet: it costs nothing, its producer pays for the
/// look-up. Padding is merged into the convolution that reads it.
/// </summary>
internal static class OperatorFusion
{
    /// <returns>Per operator, the passes that run for it once fusible activations are merged into their producers.</returns>
    public static LoweredOperator[][] Lower(Subgraph subgraph, IReadOnlyList<ActivationEdge> edges)
    {
        var lowered = Array.ConvertAll(subgraph.Operators, op => LowerInPlace(subgraph, op));
        var consumers = edges.ToLookup(e => e.Source, e => e.Target);
        MergePadding(subgraph, lowered, consumers);
        for (var i = 0; i < lowered.Length; i++)
        {
            if (
                lowered[i] is [.., { Activation: ActivationKind.None } last]
                && consumers[i].ToArray() is [var target]
                && EthosUOperators.Of(subgraph.Operators[target]).IsFusible
                && !last.WritesInterface
            )
            {
                var writesInterface = lowered[target].Any(p => p.WritesInterface);
                var activation = ActivationClassifier.Of(subgraph.Operators[target]);
                lowered[i] = [.. lowered[i][..^1], last with { Activation = activation, WritesInterface = writesInterface }];
                lowered[target] = [];
            }
        }

        return lowered;
    }

    // Zeros around an input are what a convolution reads beyond its edge anyway.
    private static void MergePadding(Subgraph subgraph, LoweredOperator[][] lowered, ILookup<int, int> consumers)
    {
        for (var i = 0; i < lowered.Length; i++)
        {
            if (
                EthosUOperators.Of(subgraph.Operators[i]).IsZeroPadding
                && consumers[i].ToArray() is [var target]
                && lowered[target] is [{ Kind: BlockKind.Convolution or BlockKind.Depthwise } consumer]
            )
            {
                lowered[target] = [consumer with { InterfaceInputs = lowered[i] is [var first, ..] ? first.InterfaceInputs : 0 }];
                lowered[i] = [];
            }
        }
    }

    private static LoweredOperator[] LowerInPlace(Subgraph subgraph, OperatorInfo op)
    {
        var inputs = op.InputIndices.Count(i => Array.IndexOf(subgraph.Inputs, i) >= 0);
        var output = op.OutputIndices.Any(i => Array.IndexOf(subgraph.Outputs, i) >= 0);
        var passes = EthosUOperators.Of(op).IsSlice ? Copied(subgraph, op) : Lowering.Lower(op);
        return Array.ConvertAll(
            passes,
            pass =>
                pass with
                {
                    InterfaceInputs = pass.ReadsInput ? Math.Min(pass.Inputs, inputs) : 0,
                    WritesInterface = pass.WritesOutput && output,
                }
        );
    }

    // A part that only one operator reads is not copied: that operator reads it where it is.
    private static LoweredOperator[] Copied(Subgraph subgraph, OperatorInfo op) =>
        [
            .. Lowering
                .Lower(op)
                .Where(
                    (_, i) =>
                        Array.IndexOf(subgraph.Outputs, op.OutputIndices[i]) >= 0
                        || subgraph.Operators.Count(o => o.InputIndices.Contains(op.OutputIndices[i])) != 1
                ),
        ];
}
