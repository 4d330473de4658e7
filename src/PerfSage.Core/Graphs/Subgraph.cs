namespace PerfSage.Core.Graphs;

/// <param name="Operators">In execution order.</param>
internal sealed record Subgraph(string Name, TensorInfo[] Tensors, int[] Inputs, int[] Outputs, OperatorInfo[] Operators)
{
    /// <param name="tensors">Parallel to <see cref="Tensors"/>.</param>
    /// <returns>The same operators on other tensors.</returns>
    public Subgraph WithTensors(TensorInfo[] tensors) =>
        this with
        {
            Tensors = tensors,
            Operators = Array.ConvertAll(
                Operators,
                op =>
                    op with
                    {
                        Inputs = Array.ConvertAll(op.InputIndices, i => i < 0 ? null : tensors[i]),
                        Outputs = Array.ConvertAll(op.OutputIndices, i => tensors[i]),
                    }
            ),
        };
}
