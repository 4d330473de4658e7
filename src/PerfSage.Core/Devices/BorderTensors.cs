using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices;

/// <summary>Tensors that one of an accelerator and its host writes and the other reads.</summary>
internal static class BorderTensors
{
    /// <param name="placements">Of the model's operators.</param>
    /// <returns>[n], elements that each operator on the host takes from the accelerator or hands to it in one run; 0 elsewhere.</returns>
    public static double[] Elements(ModelGraph model, IReadOnlyList<Placement> placements)
    {
        var elements = new List<double>();
        foreach (var subgraph in model.Subgraphs)
        {
            var (start, operators) = (elements.Count, subgraph.Operators);
            var written = Tensors(operators.Where((_, i) => !placements[start + i].IsOnHost), op => op.OutputIndices);
            var read = Tensors(operators.Where((_, i) => !placements[start + i].IsOnHost), op => op.InputIndices);
            elements.AddRange(
                operators.Select(
                    (op, i) =>
                        placements[start + i].IsOnHost
                            ? op.InputIndices.Where(written.Contains).Concat(op.OutputIndices.Where(read.Contains)).Sum(Size)
                            : 0
                )
            );

            double Size(int tensor) => subgraph.Tensors[tensor].Elements;
        }

        return [.. elements];
    }

    private static HashSet<int> Tensors(IEnumerable<OperatorInfo> operators, Func<OperatorInfo, int[]> indices) =>
        [.. operators.SelectMany(indices)];
}
