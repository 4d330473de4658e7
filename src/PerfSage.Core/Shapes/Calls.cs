using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>Operators that run other subgraphs.</summary>
internal static class Calls
{
    /// <param name="enter">Runs a subgraph with inputs; it knows the outputs.</param>
    public static ShapeAnswer Of(OperatorInfo op, KnownTensor?[] inputs, Func<int, KnownTensor?[], ShapeAnswer> enter)
    {
        var targets = op.Callees;
        // The first input of a condition only chooses.
        var given = op.Is(ControlFlow.If) ? inputs.Skip(1).ToArray() : inputs;
        var first = enter(targets[0], given);
        if (first.Outputs is null || targets.Length == 1)
        {
            return first;
        }

        var second = enter(targets[1], given);
        return second.Outputs is null ? second
            : op.Is(ControlFlow.If) ? Either(first.Outputs, second.Outputs)
            : Repeated(inputs, second.Outputs);
    }

    private static ShapeAnswer Either(IReadOnlyList<KnownTensor?> then, IReadOnlyList<KnownTensor?> otherwise) =>
        then.Count != otherwise.Count ? ShapeAnswer.Impossible($"its subgraphs make {then.Count} outputs and {otherwise.Count}")
        : then.Zip(otherwise).Any(IsDifferent)
            ? new ShapeAnswer(Same(then, otherwise), "depends on values: its two subgraphs make different shapes")
        : new ShapeAnswer(Same(then, otherwise));

    // What one step of a loop makes, the next one reads.
    private static ShapeAnswer Repeated(KnownTensor?[] inputs, IReadOnlyList<KnownTensor?> outputs) =>
        inputs.Length != outputs.Count ? ShapeAnswer.Impossible($"its body makes {outputs.Count} outputs of {inputs.Length} inputs")
        : inputs.Zip(outputs).Any(i => i.First is not null && !KnownTensor.IsSameShape(i.First, i.Second))
            ? new ShapeAnswer(Same(inputs, outputs), "depends on values: it changes from step to step") { IsChanging = true }
        : new ShapeAnswer(Same(inputs, outputs));

    private static bool IsDifferent((KnownTensor? First, KnownTensor? Second) pair) =>
        pair is (not null, not null) && !KnownTensor.IsSameShape(pair.First, pair.Second);

    private static KnownTensor?[] Same(IReadOnlyList<KnownTensor?> first, IReadOnlyList<KnownTensor?> second) =>
        [.. first.Zip(second, (a, b) => KnownTensor.IsSameShape(a, b) ? new KnownTensor(a!.Shape) : null)];
}
