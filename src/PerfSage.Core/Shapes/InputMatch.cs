using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes.Rules;

namespace PerfSage.Core.Shapes;

/// <summary>Gives the shapes that a user says to the inputs of a graph.</summary>
internal static class InputMatch
{
    private const string ServingPrefix = "serving_default_";
    private const string FirstOutput = ":0";
    private const int MostNames = 10;

    /// <returns>A shape for each input, in their order; null where none is given.</returns>
    /// <exception cref="InputShapeException">A shape does not fit the model, or one is missing.</exception>
    public static int[]?[] Match(Subgraph graph, InputShapes shapes)
    {
        var inputs = Array.ConvertAll(graph.Inputs, i => graph.Tensors[i]);
        var given = new int[]?[inputs.Length];
        if (shapes.All.Count == 0)
        {
            return given;
        }

        if (shapes.All[0].Name is null && shapes.All.Count != inputs.Length)
        {
            throw new InputShapeException(
                $"{Count(shapes.All.Count, "input shape")} for {Count(inputs.Length, "input")}: {Names(inputs)}; "
                    + "name them, as in NAME=1x128;NAME=1x128"
            );
        }

        foreach (var (shape, i) in shapes.All.Select((shape, i) => (shape, shape.Name is { } name ? Find(inputs, name) : i)))
        {
            given[i] = given[i] is null
                ? Checked(inputs[i], shape.Sizes)
                : throw new InputShapeException($"the shape of input '{inputs[i].Name}' is given twice");
        }

        return inputs.Where((t, i) => given[i] is null && StoredShapes.OfInput(t) is null).FirstOrDefault() is { } missing
            ? throw new InputShapeException(
                $"input '{missing.Name}' has open dimensions, {ShapeText.Of(missing)}, and its shape is not given"
            )
            : given;
    }

    // A converter makes serving_default_mask:0 of an input that is called mask.
    private static int Find(TensorInfo[] inputs, string name)
    {
        var found = Array.FindIndex(inputs, t => t.Name == name);
        return found >= 0 ? found
            : Array.FindIndex(inputs, t => t.Name == ServingPrefix + name + FirstOutput) is var served and >= 0 ? served
            : throw new InputShapeException($"the model has no input '{name}'; it has {Names(inputs)}");
    }

    private static int[] Checked(TensorInfo input, int[] sizes)
    {
        var own = input.ShapeSignature;
        if (input.HasRank && own.Count != sizes.Length)
        {
            throw new InputShapeException(
                $"input '{input.Name}' has {Count(own.Count, "dimension")}, {ShapeText.Of(input)}, "
                    + $"and not the {sizes.Length} of {Dimensions.Text(sizes)}"
            );
        }

        foreach (var (fixedSize, i) in own.Select((size, i) => (size, i)).Where(d => d.size >= 0 && d.size != sizes[d.i]))
        {
            throw new InputShapeException(
                $"dimension {i + 1} of input '{input.Name}' is always {fixedSize}, {ShapeText.Of(input)}, and not {sizes[i]}"
            );
        }

        return sizes;
    }

    private static string Names(TensorInfo[] inputs) =>
        inputs.Length == 0
            ? "none"
            : string.Join(", ", inputs.Take(MostNames).Select(t => $"'{t.Name}' ({ShapeText.Of(t)})"))
                + (inputs.Length > MostNames ? $" and {inputs.Length - MostNames} more" : string.Empty);

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
