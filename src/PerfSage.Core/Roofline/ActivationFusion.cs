using PerfSage.Core.Graphs;

namespace PerfSage.Core.Roofline;

/// <summary>
/// Finds activation operators that the NPU applies while it writes their producer's output: the producer has no other
/// consumer and no activation yet. Such an operator costs nothing; its producer pays for the look-up.
/// </summary>
internal static class ActivationFusion
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

    private static LoweredOperator? LowerInPlace(Subgraph subgraph, OperatorInfo op) => Lowering.Lower(op) is { } lowered
        ? lowered with
        {
            ReadsInterface = op.InputIndices.Any(i => Array.IndexOf(subgraph.Inputs, i) >= 0),
            WritesInterface = op.OutputIndices.Any(i => Array.IndexOf(subgraph.Outputs, i) >= 0),
        }
        : null;

    private static ActivationKind Kind(OperatorInfo activation) =>
        ActivationClassifier.Of(activation) is var kind and not ActivationKind.None ? kind : ActivationKind.Table;
}
