namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>
/// What is left of a cell when skips are contracted, equal connections collapsed to one, and what has no way from the input or to the
/// output
/// is taken out, as eagle does (SamsungLabs/eagle, <c>models/nasbench201</c>).
/// </summary>
/// <param name="Operations">In an order in which they can run. Value 0 is the cell's input, value i + 1 the result of operation i.</param>
/// <param name="Outputs">The values that are added up to the cell's output, ascending.</param>
internal sealed record PrunedCell(IReadOnlyList<PrunedOperation> Operations, IReadOnlyList<int> Outputs)
{
    /// <returns>Null if nothing leads from the input to the output.</returns>
    public static PrunedCell? Of(CellArchitecture architecture)
    {
        // The values that each node adds up; an edge with an operator gives a value, a skip the values of where it comes from.
        var sums = new SortedSet<int>[CellArchitecture.OutputNode + 1];
        sums[0] = [0];
        List<PrunedOperation> operations = [];
        for (var node = 1; node < sums.Length; node++)
        {
            sums[node] = [];
            foreach (var edge in architecture.Into(node).Where(e => e.Operation is not CellOperation.None && sums[e.From].Count > 0))
            {
                if (edge.IsOperator)
                {
                    operations.Add(new PrunedOperation(edge.Operation, [.. sums[edge.From]]));
                    sums[node].Add(operations.Count);
                }
                else
                {
                    sums[node].UnionWith(sums[edge.From]);
                }
            }
        }

        var outputs = sums[CellArchitecture.OutputNode];
        return outputs.Count == 0 ? null : WithoutUnused(operations, outputs);
    }

    private static PrunedCell WithoutUnused(List<PrunedOperation> operations, SortedSet<int> outputs)
    {
        HashSet<int> used = [0, .. outputs];
        for (var i = operations.Count - 1; i >= 0; i--)
        {
            if (used.Contains(i + 1))
            {
                used.UnionWith(operations[i].Inputs);
            }
        }

        var numbers = used.Order().Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i);
        return new PrunedCell(
            [
                .. operations
                    .Where((_, i) => used.Contains(i + 1))
                    .Select(o => o with { Inputs = [.. o.Inputs.Select(value => numbers[value])] }),
            ],
            [.. outputs.Select(value => numbers[value])]
        );
    }
}
