using PerfSage.Core.Analysis.Arena.Scratch;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Analysis.Arena;

/// <summary>
/// From when to when the tensors of a file have a place, as <c>ArenaPlanner::PlanAllocations</c> counts their readers. Graph inputs and
/// variables have one from the start; they, graph outputs and what nobody reads never give it up. What a kernel asks for besides, it has
/// while it runs.
/// </summary>
internal static class ArenaLifetimes
{
    /// <exception cref="OverflowException">A size is no 64-bit number.</exception>
    public static ArenaTensor[] Of(Subgraph subgraph) => [.. OfTensors(subgraph), .. OfScratch(subgraph)];

    private static IEnumerable<ArenaTensor> OfTensors(Subgraph subgraph)
    {
        var count = subgraph.Tensors.Length;
        var (first, last) = (Filled(count, ArenaTensor.Never), Filled(count, ArenaTensor.Never));
        var isComputed = new bool[count];
        var isPersistent = Array.ConvertAll(subgraph.Tensors, t => t.IsVariable);
        for (var i = 0; i < subgraph.Operators.Length; i++)
        {
            var op = subgraph.Operators[i];
            foreach (var t in op.OutputIndices)
            {
                first[t] = Math.Min(first[t], i);
                isComputed[t] |= op.Is(Views.Shape) || op.Is(Views.Rank);
                isPersistent[t] |= op.Is(Conversions.Dequantize) && op.Input(0) is { IsConstant: true };
            }

            foreach (var t in op.InputIndices.Where(t => t >= 0))
            {
                last[t] = i;
            }
        }

        var variables = Enumerable.Range(0, count).Where(t => subgraph.Tensors[t].IsVariable).ToArray();
        foreach (var t in subgraph.Inputs.Concat(variables))
        {
            first[t] = 0;
        }

        foreach (var t in subgraph.Inputs.Concat(variables).Concat(subgraph.Outputs))
        {
            last[t] = ArenaTensor.Never;
        }

        return Enumerable
            .Range(0, count)
            .Where(t => first[t] != ArenaTensor.Never && !isComputed[t] && IsPlanned(subgraph.Tensors[t]))
            .Select(t => new ArenaTensor(t, subgraph.Tensors[t].Bytes, first[t], last[t], isPersistent[t]));
    }

    private static IEnumerable<ArenaTensor> OfScratch(Subgraph subgraph) =>
        subgraph
            .Operators.SelectMany((op, i) => KernelScratch.Of(op).Select(scratch => (scratch, i)))
            .Select((s, i) => new ArenaTensor(subgraph.Tensors.Length + i, s.scratch.Bytes, s.i, s.i, s.scratch.IsPersistent));

    // What the file holds is read where it is; strings and resources are on the heap.
    private static bool IsPlanned(TensorInfo tensor) =>
        tensor.Type.HasFixedSize() && (tensor.IsVariable || !(tensor.IsConstant || tensor.HasContent)) && tensor.Bytes > 0;

    private static int[] Filled(int count, int value)
    {
        var values = new int[count];
        Array.Fill(values, value);
        return values;
    }
}
