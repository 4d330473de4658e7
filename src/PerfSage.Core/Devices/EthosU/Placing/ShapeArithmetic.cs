using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>
/// Operators that only compute the shape for a RESHAPE. When the NPU has the RESHAPE, its shape is known and they disappear, whatever they
/// are: models with an open batch are full of SHAPE, STRIDED_SLICE and PACK.
/// </summary>
internal static class ShapeArithmetic
{
    private const int NewShape = 1;

    /// <param name="placements">Of the subgraph's operators.</param>
    /// <returns>Indices of operators that are not run at all.</returns>
    public static IReadOnlySet<int> Unused(Subgraph subgraph, TensorLinks links, Placement[] placements)
    {
        var unused = new HashSet<int>();
        for (var i = subgraph.Operators.Length - 1; i >= 0; i--)
        {
            var readers = subgraph.Operators[i].OutputIndices.SelectMany(links.Readers).ToArray();
            if (
                readers.Length > 0
                && Array.TrueForAll(readers, r => unused.Contains(r.Operator) || IsKnownShape(subgraph, placements, r))
                && !subgraph.Operators[i].OutputIndices.Any(links.IsResult)
            )
            {
                unused.Add(i);
            }
        }

        return unused;
    }

    private static bool IsKnownShape(Subgraph subgraph, Placement[] placements, (int Operator, int Operand) reader) =>
        reader.Operand == NewShape && subgraph.Operators[reader.Operator].Is(Views.Reshape) && !placements[reader.Operator].IsOnHost;
}
