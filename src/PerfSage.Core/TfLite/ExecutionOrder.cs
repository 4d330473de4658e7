using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>TensorFlow Lite runs operators in the order of the file, so each may only read what is there by then.</summary>
internal static class ExecutionOrder
{
    /// <param name="operators">Of a subgraph.</param>
    /// <param name="inputs">Tensors that the subgraph is given.</param>
    /// <exception cref="ModelFormatException">It names operator and tensor.</exception>
    public static void Check(OperatorInfo[] operators, int[] inputs)
    {
        var later = operators.SelectMany(o => o.OutputIndices).Except(inputs).ToHashSet();
        for (var i = 0; i < operators.Length; i++)
        {
            Check(operators[i], i, later);
            later.ExceptWith(operators[i].OutputIndices);
        }
    }

    // A variable keeps what was written to it in the inference before.
    private static void Check(OperatorInfo op, int index, HashSet<int> later)
    {
        foreach (var (tensor, i) in op.Inputs.Zip(op.InputIndices))
        {
            if (tensor is { IsVariable: false } && later.Contains(i))
            {
                throw new ModelFormatException($"operator {index} {op.Name} reads tensor {i} '{tensor.Name}' before it is written");
            }
        }
    }
}
