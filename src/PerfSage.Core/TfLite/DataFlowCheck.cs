using PerfSage.Core.Graphs;

namespace PerfSage.Core.TfLite;

/// <summary>
/// TensorFlow Lite runs operators in the order of the file, so each may only read what is there by then, and every tensor has one
/// origin: an operator, the caller, or the file. Source: the rules of TensorFlow Lite's own verifier.
/// </summary>
/// <param name="inputs">Tensors that the subgraph is given.</param>
internal sealed class DataFlowCheck(TensorInfo[] tensors, OperatorInfo[] operators, int[] inputs)
{
    /// <summary>Tensors that an operator is still to write.</summary>
    private readonly HashSet<int> unwritten = [.. operators.SelectMany(o => o.OutputIndices).Except(inputs)];

    /// <exception cref="ModelFormatException">It names operator and tensor.</exception>
    public void Check()
    {
        for (var i = 0; i < operators.Length; i++)
        {
            foreach (var t in operators[i].InputIndices.Where(t => t >= 0))
            {
                CheckRead(i, t);
            }

            foreach (var t in operators[i].OutputIndices)
            {
                CheckWrite(i, t);
            }
        }
    }

    private void CheckRead(int op, int tensor)
    {
        if (unwritten.Contains(tensor))
        {
            throw Wrong(op, $"reads {Name(tensor)} before it is written");
        }
    }

    private void CheckWrite(int op, int tensor)
    {
        var isFirst = unwritten.Remove(tensor);
        var reason =
            !isFirst && inputs.Contains(tensor) ? "an input of the subgraph"
            : tensors[tensor].HasContent ? "which holds data"
            : tensors[tensor].IsVariable ? "a variable"
            : !isFirst ? "which another operator has written"
            : null;
        if (reason is not null)
        {
            throw Wrong(op, $"writes {Name(tensor)}, {reason}");
        }
    }

    private ModelFormatException Wrong(int op, string what) => new($"operator {op} {operators[op].Name} {what}");

    private string Name(int tensor) => $"tensor {tensor} '{tensors[tensor].Name}'";
}
