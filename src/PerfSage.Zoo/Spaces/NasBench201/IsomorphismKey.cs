namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>Names what architectures share whose cells are the same graph, whatever their nodes are called.</summary>
public static class IsomorphismKey
{
    /// <summary>The key of all architectures that have no way from input to output.</summary>
    public const string Disconnected = "none";

    private const string Input = "in";
    private const string Output = "out";

    /// <summary>Equal for the same pruned cell: the same network of <see cref="EagleNetwork"/>.</summary>
    public static string Pruned(CellArchitecture architecture) =>
        PrunedCell.Of(architecture) is { } cell
            ? ColourRefinement.Hash(
                [Input, .. cell.Operations.Select(o => $"{o.Operation}"), Output],
                [
                    [],
                    .. cell.Operations.Select(o => o.Inputs.ToArray()),
                    [.. cell.Outputs],
                ]
            )
            : Disconnected;

    /// <summary>
    /// Equal for the same executed cell: the same network of <see cref="TorchNetwork"/>. It implies an equal key of the pruned cell.
    /// </summary>
    public static string Executed(CellArchitecture architecture)
    {
        if (PrunedCell.Of(architecture) is null)
        {
            return Disconnected;
        }

        var cell = ExecutedCell.Of(architecture);
        List<string> colours = [Input];
        List<int[]> inputs =
        [
            [],
        ];
        int[][] sums =
        [
            [0],
            [],
            [],
            [],
        ];
        foreach (var node in Enumerable.Range(1, CellArchitecture.OutputNode))
        {
            foreach (var edge in cell.Into(node))
            {
                if (cell.IsZero(edge.From) && sums[edge.From].Length == 0)
                {
                    sums[edge.From] = [Vertex("zero", [])];
                }

                var source = sums[edge.From];
                sums[node] = [.. sums[node], .. edge.IsOperator ? [Vertex($"{edge.Operation}", source)] : source];
            }
        }

        Vertex(Output, sums[^1]);
        return ColourRefinement.Hash(colours, inputs);

        int Vertex(string colour, int[] from)
        {
            colours.Add(colour);
            inputs.Add(from);
            return colours.Count - 1;
        }
    }
}
