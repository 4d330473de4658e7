using CsCheck;
using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Tests;

/// <summary>Random directed acyclic graphs of element-wise operators over int8 vectors.</summary>
internal static class RandomGraphs
{
    public static Gen<Subgraph> Subgraphs { get; } =
        from operators in Gen.Int[1, 12]
        from sizes in Gen.Int[1, 100].Array[operators + 2]
        from picks in Gen.Int[0, 1000].Array[operators * 2]
        select Build(sizes, operators, picks);

    private static Subgraph Build(int[] sizes, int operators, int[] picks)
    {
        var tensors = Array.ConvertAll(
            sizes,
            size => new TensorInfo("t", [size], TensorType.Int8, Quantization.None, false, false, false, null)
        );
        var nodes = new OperatorInfo[operators];
        for (var i = 0; i < operators; i++)
        {
            // Tensors 0 and 1 are the inputs, 2 + i is what operator i produces.
            int[] inputs = [picks[2 * i] % (i + 2), picks[(2 * i) + 1] % (i + 2)];
            var read = Array.ConvertAll(inputs, t => (TensorInfo?)tensors[t]);
            nodes[i] = new OperatorInfo(Arithmetic.Add, read, inputs, [tensors[i + 2]], [i + 2], OperatorOptions.None);
        }

        return new Subgraph("main", tensors, [0, 1], [operators + 1], nodes);
    }
}
