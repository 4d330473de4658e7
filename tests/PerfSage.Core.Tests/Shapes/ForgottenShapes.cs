using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>Takes all shapes that operators make out of a model, and computes them again.</summary>
internal static class ForgottenShapes
{
    /// <returns>As a text for each output of each operator: the shape in the file, the computed one or a question mark.</returns>
    public static (IReadOnlyList<string> Stored, IReadOnlyList<string> Computed) Of(ModelGraph model)
    {
        var forgotten = model with { Subgraphs = Array.ConvertAll(model.Subgraphs, Forget) };
        return ([.. Texts(model)], [.. Texts(ShapePropagation.Apply(forgotten, InputShapes.None).Model)]);
    }

    private static IEnumerable<string> Texts(ModelGraph model) =>
        from op in model.Operators
        from output in op.Outputs
        select $"{op.Name}: {(output.IsDynamic ? "?" : string.Join('x', output.Shape))}";

    private static Subgraph Forget(Subgraph subgraph)
    {
        var made = subgraph.Operators.SelectMany(o => o.OutputIndices).ToHashSet();
        return subgraph.WithTensors([.. subgraph.Tensors.Select((t, i) => made.Contains(i) ? Forget(t) : t)]);
    }

    private static TensorInfo Forget(TensorInfo tensor) =>
        tensor with
        {
            Shape = [],
            ShapeSignature = [],
            HasRank = false,
            IsDynamic = true,
        };
}
