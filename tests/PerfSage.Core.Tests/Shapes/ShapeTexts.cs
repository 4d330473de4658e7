using PerfSage.Core.Graphs;
using PerfSage.Core.Shapes;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>Shapes as tests state them.</summary>
internal static class ShapeTexts
{
    /// <param name="shapes">As a user gives them.</param>
    public static string[] Outputs(ModelGraph model, string shapes) =>
        Outputs(ShapePropagation.Apply(model, InputShapes.Parse(shapes)).Model.Subgraphs[0]);

    /// <returns>Of each operator's outputs, a question mark for what is not known.</returns>
    public static string[] Outputs(Subgraph subgraph) =>
        [.. subgraph.Operators.SelectMany(o => o.Outputs).Select(t => t.IsDynamic ? "?" : string.Join('x', t.Shape))];

    public static string[] Reasons(ModelGraph model, string shapes = "") =>
        [.. ShapePropagation.Apply(model, InputShapes.Parse(shapes)).Open.Select(o => o.Reason)];
}
