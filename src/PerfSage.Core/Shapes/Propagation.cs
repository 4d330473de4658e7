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
        var shapes = new SubgraphShapes(graph);
        foreach (var (tensor, given) in graph.Inputs.Zip(inputs).DistinctBy(i => i.First))
        {
            var info = graph.Tensors[tensor];
            var known = given is null ? StoredShapes.OfInput(info) : new KnownTensor(given);
            shapes.Set(tensor, known, known is null ? $"the shape of input '{info.Name}' is open: {ShapeText.Of(info)}" : null);
        }

        Run(subgraph, shapes, depth: 0);
    }

    private void Run(int index, SubgraphShapes shapes, int depth)
    {
        all[index] = shapes;
        foreach (var (op, i) in model.Subgraphs[index].Operators.Select((op, i) => (op, i)))
        {
            var inputs = Array.ConvertAll(op.InputIndices, shapes.Of);
            Write(shapes, op, i, inputs, op.Callees.Length > 0 ? Call(op, inputs, depth) : OperatorShapes.Of(op, inputs));
        }

        shapes.IsFinished = true;
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

        var shapes = new SubgraphShapes(graph);
        foreach (var (tensor, known) in graph.Inputs.Zip(given).DistinctBy(i => i.First))
        {
            shapes.Set(tensor, known);
        }

        Run(subgraph, shapes, depth + 1);
        return new ShapeAnswer(shapes.Outputs);
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
