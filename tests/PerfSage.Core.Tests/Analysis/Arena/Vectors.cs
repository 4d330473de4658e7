using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Tests.Analysis.Arena;

/// <summary>Subgraphs of operators that need no memory but their tensors, which are vectors of bytes.</summary>
internal static class Vectors
{
    /// <param name="bytes">Of each tensor.</param>
    /// <param name="operators">Which tensors they read and write.</param>
    public static Subgraph Of(int[] bytes, int[] inputs, int[] outputs, params (int[] Inputs, int[] Outputs)[] operators)
    {
        var tensors = Array.ConvertAll(
            bytes,
            size => new TensorInfo("t", [size], TensorType.Int8, Quantization.None, false, false, false, null)
        );
        return new Subgraph("main", tensors, inputs, outputs, Array.ConvertAll(operators, op => Operator(tensors, op.Inputs, op.Outputs)));
    }

    private static OperatorInfo Operator(TensorInfo[] tensors, int[] inputs, int[] outputs) =>
        new(
            Arithmetic.Add,
            Array.ConvertAll(inputs, t => (TensorInfo?)tensors[t]),
            inputs,
            Array.ConvertAll(outputs, t => tensors[t]),
            outputs,
            OperatorOptions.None
        );
}
