using System.Globalization;
using System.Text;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests.Golden;

/// <summary>
/// All features of a model as text: a block per operator with a line per column that is not zero, then a line per edge.
/// Columns stand in the order of their names, so that moving one between arrays changes nothing.
/// </summary>
internal static class FeatureText
{
    public static string Of(ModelGraph model)
    {
        var columns = new NamedColumns(model);
        var features = columns.Features;
        var text = new StringBuilder();
        var index = 0;
        foreach (var op in model.Operators)
        {
            var kind = FeatureSchema.Kinds[(int)features.OperatorKinds[index]];
            text.Append(CultureInfo.InvariantCulture, $"operator {index} {op.Name}, kind {kind}\n");
            foreach (var (name, value) in Shown(columns.OfNode(index)))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name} {Number(value)}\n");
            }

            index++;
        }

        for (var edge = 0; edge < features.EdgeCount; edge++)
        {
            var values = string.Join(", ", Shown(columns.OfEdge(edge)).Select(c => $"{c.Name} {Number(c.Value)}"));
            text.Append(CultureInfo.InvariantCulture, $"edge {features.EdgeSources[edge]} -> {features.EdgeTargets[edge]}: {values}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, float Value)> Shown(IEnumerable<(string Name, float Value)> columns) =>
        columns.Where(c => c.Value != 0).OrderBy(c => c.Name, StringComparer.Ordinal);

    // Logarithms may differ in their last bits between the mathematical libraries of systems; six digits do not.
    private static string Number(float value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
