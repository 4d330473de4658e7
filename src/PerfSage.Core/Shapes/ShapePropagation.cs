using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes;

/// <summary>Gives every tensor of a model the shape that follows from the shapes of its inputs.</summary>
internal static class ShapePropagation
{
    /// <param name="shapes">Of the inputs of the first subgraph; other subgraphs that nothing runs have the inputs of the file.</param>
    /// <returns>The model itself if the file leaves nothing open.</returns>
    /// <exception cref="InputShapeException">A shape does not fit the model, or one is missing.</exception>
    public static ShapedModel Apply(ModelGraph model, InputShapes shapes)
    {
        if (model.Subgraphs.Length == 0)
        {
            return new ShapedModel(model, []);
        }

        var given = InputMatch.Match(model.Subgraphs[0], shapes);
        return model.Subgraphs.Any(s => s.Tensors.Any(t => t.IsOpen)) ? Propagate(model, given) : new ShapedModel(model, []);
    }

    private static ShapedModel Propagate(ModelGraph model, int[]?[] given)
    {
        var called = model.Operators.SelectMany(op => op.Callees).ToHashSet();
        var propagation = new Propagation(model);
        propagation.Start(0, given);
        // Those that run in a circle have nobody outside that runs them.
        foreach (var i in Enumerable.Range(1, model.Subgraphs.Length - 1).OrderBy(called.Contains))
        {
            if (propagation.All[i] is null)
            {
                propagation.Start(i, new int[]?[model.Subgraphs[i].Inputs.Length]);
            }
        }

        var all = propagation.All.OfType<SubgraphShapes>().ToArray();
        return new ShapedModel(model with { Subgraphs = Array.ConvertAll(all, s => s.Shaped()) }, [.. all.SelectMany(s => s.Open)]);
    }
}
