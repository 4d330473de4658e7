using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>
/// Lowers a subgraph and merges what the NPU runs together. An activation is applied while its producer's output is
/// written, if the producer has no other consumer and no activation yet: it costs nothing, its producer pays for the
/// look-up. Padding is merged into the convolution that reads it.
/// </summary>
internal static class OperatorFusion
{
    private static readonly HashSet<string> Fusible = new(StringComparer.Ordinal)
    {
        "RELU", "RELU6", "RELU_N1_TO_1", "RELU_0_TO_1", "LOGISTIC", "TANH", "HARD_SWISH", "LEAKY_RELU", "ELU", "EXP", "GELU",
    };

    /// <returns>Per operator, what runs for it once fusible activations are merged into their producers.</returns>
    public static LoweredOperator?[] Lower(Subgraph subgraph, IReadOnlyList<(int Source, int Target)> edges)
    {
        var lowered = Array.ConvertAll(subgraph.Operators, op => LowerInPlace(subgraph, op));
        var consumers = edges.ToLookup(e => e.Source, e => e.Target);
        MergePadding(subgraph, lowered, consumers);
        for (var i = 0; i < lowered.Length; i++)
        {
            if (lowered[i] is { Activation: ActivationKind.None } producer
                && consumers[i].ToArray() is [var target]
                && Fusible.Contains(subgraph.Operators[target].Name)
                && !producer.WritesInterface)
            {
                var activation = subgraph.Operators[target];
                lowered[i] = producer with { Activation = Kind(activation), WritesInterface = lowered[target]?.WritesInterface ?? false };
                lowered[target] = null;
            }
        }

        return lowered;
    }

    // Zeros around an input are what a convolution reads beyond its edge anyway.
    private static void MergePadding(Subgraph subgraph, LoweredOperator?[] lowered, ILookup<int, int> consumers)
    {
        for (var i = 0; i < lowered.Length; i++)
        {
            if (subgraph.Operators[i].Name is "PAD"
                && consumers[i].ToArray() is [var target]
                && lowered[target] is { Kind: BlockKind.Convolution or BlockKind.Depthwise } consumer)
            {
                lowered[target] = consumer with { InterfaceInputs = lowered[i]?.InterfaceInputs ?? 0 };
                lowered[i] = null;
            }
        }
    }

    // The passes of a softmax work on copies in SRAM: only the first and the last would see the graph's interface.
    private static LoweredOperator? LowerInPlace(Subgraph subgraph, OperatorInfo op) => Lowering.Lower(op) is { } lowered
        ? op.Name is "SOFTMAX" or "LOG_SOFTMAX" ? lowered : lowered with
        {
            InterfaceInputs = Math.Min(lowered.Inputs, op.InputIndices.Count(i => Array.IndexOf(subgraph.Inputs, i) >= 0)),
            WritesInterface = op.OutputIndices.Any(i => Array.IndexOf(subgraph.Outputs, i) >= 0),
        }
        : null;

    private static ActivationKind Kind(OperatorInfo activation) =>
        ActivationClassifier.Of(activation) is var kind and not ActivationKind.None ? kind : ActivationKind.Table;
}
