using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.TfLite;

/// <summary>
/// Every operand comes from somewhere: what no operator writes and no caller gives is a constant, whose data the file must hold.
/// </summary>
internal static class ContentCheck
{
    /// <summary>Elements of the constants that such a file keeps.</summary>
    private const int MostKept = 16;

    /// <exception cref="ModelFormatException">It names operator and tensor.</exception>
    public static void Check(Subgraph[] subgraphs)
    {
        if (IsStripped(subgraphs))
        {
            return;
        }

        foreach (var subgraph in subgraphs)
        {
            Check(subgraph);
        }
    }

    private static void Check(Subgraph subgraph)
    {
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var op = subgraph.Operators[i];
            // Compilers give what they made of a model memory to work in, which no one writes before.
            if (!Opaque.IsOpaque(op) && Array.Find(op.Inputs, t => t is not null && IsMissing(t)) is { } tensor)
            {
                throw new ModelFormatException(
                    $"operator {i} {op.Name} reads tensor '{tensor.Name}', which no operator writes and for which the file holds no data"
                );
            }
        }

        foreach (var output in subgraph.Outputs.Select(t => subgraph.Tensors[t]).Where(IsMissing))
        {
            throw new ModelFormatException($"output '{output.Name}' is written by no operator");
        }
    }

    private static bool IsMissing(TensorInfo tensor) => tensor is { IsStripped: true, Elements: > 0 };

    /// <summary>
    /// Whether a file says that it was stripped of its weights, for a model that is only to be measured: it holds no more than short
    /// constants such as axes, and says of weights how well they compress instead.
    /// </summary>
    private static bool IsStripped(Subgraph[] subgraphs)
    {
        var constants = subgraphs.SelectMany(s => s.Operators).SelectMany(o => o.Constants).ToArray();
        return Array.Exists(constants, t => t.IsDeclaredStripped)
            && Array.TrueForAll(constants, t => t.IsStripped || t.Elements <= MostKept);
    }
}
