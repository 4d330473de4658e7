using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>Goes through the operators of a model in execution order, and into the subgraphs that they run.</summary>
internal sealed class Propagation(ModelGraph model)
{
    // Each level is a few frames of the stack.
    private const int DeepestCall = 64;

    private readonly SubgraphShapes?[] all = new SubgraphShapes?[model.Subgraphs.Length];

    /// <summary>Null for a subgraph that nothing has run.</summary>
    public IReadOnlyList<SubgraphShapes?> All => all;

    /// <param name="inputs">A shape for each input; null for what the file itself says.</param>
    public void Start(int subgraph, IReadOnlyList<int[]?> inputs)
    {
        var graph = model.Subgraphs[subgraph];
        var known = graph.Inputs.Zip(inputs, (t, given) => given is null ? StoredShapes.OfInput(graph.Tensors[t]) : new KnownTensor(given));
        Run(subgraph, known, depth: 0, input => $"the shape of input '{input.Name}' is open: {ShapeText.Of(input)}");
    }

    /// <param name="reason">Why an input is not known; null if other tensors say it.</param>
    private SubgraphShapes Run(int index, IEnumerable<KnownTensor?> given, int depth, Func<TensorInfo, string>? reason = null)
    {
        var graph = model.Subgraphs[index];
        var shapes = all[index] = new SubgraphShapes(graph);
        foreach (var (tensor, known) in graph.Inputs.Zip(given).DistinctBy(i => i.First))
        {
            shapes.Set(tensor, known, known is null ? reason?.Invoke(graph.Tensors[tensor]) : null);
        }

        foreach (var (op, i) in graph.Operators.Select((op, i) => (op, i)))
        {
            var inputs = Array.ConvertAll(op.InputIndices, shapes.Of);
            Write(shapes, op, i, inputs, op.Callees.Length > 0 ? Call(op, inputs, depth) : OperatorShapes.Of(op, inputs));
        }

        shapes.IsFinished = true;
        return shapes;
    }

    private static void Write(SubgraphShapes shapes, OperatorInfo op, int index, KnownTensor?[] inputs, ShapeAnswer answer)
    {
        // Where a rule cannot tell, what the converter wrote does, unless it wrote of other inputs.
        var isTrusted = !answer.IsImpossible && op.Inputs.Zip(inputs).All(i => StoredShapes.Allows(i.First, i.Second));
        for (var i = 0; i < op.Outputs.Length; i++)
        {
            var known = answer.Outputs?[i] ?? (isTrusted ? StoredShapes.Of(op.Outputs[i]) : null);
            var reason =
                known is null && answer.Reason is { } why
                    ? $"the shape of tensor '{op.Outputs[i].Name}', which {op.Name} #{index} makes, {why}"
                    : null;
            shapes.Set(op.OutputIndices[i], known, reason);
        }
    }

    private ShapeAnswer Call(OperatorInfo op, KnownTensor?[] inputs, int depth)
    {
        var answer = Calls.Of(op, inputs, (subgraph, given) => Enter(subgraph, given, depth));
        if (answer.IsChanging)
        {
            // What was computed is true of the first step alone.
            Forget(op.Callees, "its shapes change from step to step");
        }

        return answer.Outputs is { } outputs && outputs.Count != op.Outputs.Length
            ? ShapeAnswer.Impossible($"its subgraph makes {outputs.Count} outputs and not {op.Outputs.Length}")
            : answer;
    }

    // The costs of a subgraph are those of one set of shapes, so a second set makes it unknown.
    private ShapeAnswer Enter(int subgraph, KnownTensor?[] inputs, int depth)
    {
        if (subgraph < 0 || subgraph >= all.Length || model.Subgraphs[subgraph].Inputs.Length != inputs.Length)
        {
            return ShapeAnswer.Impossible($"there is no subgraph {subgraph} with {inputs.Length} inputs");
        }

        var graph = model.Subgraphs[subgraph];
        KnownTensor?[] given = [.. graph.Inputs.Zip(inputs, (tensor, known) => StoredShapes.OfGiven(graph.Tensors[tensor], known))];
        if (all[subgraph] is { } earlier)
        {
            if (earlier.IsFinished && earlier.Inputs.Zip(given).All(i => i is (null, null) || KnownTensor.IsSameShape(i.First, i.Second)))
            {
                return new ShapeAnswer(earlier.Outputs);
            }

            Forget([subgraph], "it runs with different shapes, or runs itself");
            return ShapeAnswer.Unknown($"is not known: subgraph '{graph.Name}' runs with different shapes, or runs itself");
        }

        if (depth == DeepestCall)
        {
            return ShapeAnswer.Unknown("is not known: subgraphs run each other too deeply");
        }

        return new ShapeAnswer(Run(subgraph, given, depth + 1).Outputs);
    }

    // With all that they run in turn.
    private void Forget(IEnumerable<int> subgraphs, string reason)
    {
        var next = new Stack<int>(subgraphs);
        while (next.TryPop(out var index))
        {
            if (index >= 0 && index < all.Length && all[index] is { IsForgotten: false } shapes)
            {
                shapes.Forget($"no shape in subgraph '{model.Subgraphs[index].Name}' is known: {reason}");
                foreach (var inner in model.Subgraphs[index].Operators.SelectMany(o => o.Callees))
                {
                    next.Push(inner);
                }
            }
        }
    }
}
