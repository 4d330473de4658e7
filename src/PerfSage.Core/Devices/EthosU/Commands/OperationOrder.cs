namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The order in which the compiler runs operations: from the outputs back, the producers of the last operand first.</summary>
internal static class OperationOrder
{
    /// <returns>What an output, a variable or the host needs, and what nothing waits for.</returns>
    /// <param name="outputs">Of the graph, in their order.</param>
    /// <param name="direct">Operations that write into a larger tensor what was to be copied there; they come after the copies.</param>
    public static List<NpuOperation> Of(
        IReadOnlyList<NpuOperation> operations,
        IEnumerable<NpuTensor> outputs,
        IReadOnlySet<NpuOperation> direct
    )
    {
        var ordered = new List<NpuOperation>();
        var visited = new HashSet<NpuOperation>();
        var stack = new Stack<(bool Done, NpuOperation Operation)>();
        foreach (var output in Ends(operations, outputs))
        {
            stack.Push((false, output));
        }

        while (stack.TryPop(out var entry))
        {
            if (entry.Done)
            {
                ordered.Add(entry.Operation);
            }
            else if (visited.Add(entry.Operation))
            {
                stack.Push((true, entry.Operation));
                foreach (var producer in entry.Operation.Inputs.SelectMany(m => m.Tensor.Producers.OrderBy(direct.Contains)))
                {
                    stack.Push((false, producer));
                }
            }
        }

        return ordered;
    }

    // What else is needed, then what writes the outputs, in their order.
    private static IEnumerable<NpuOperation> Ends(IReadOnlyList<NpuOperation> operations, IEnumerable<NpuTensor> outputs)
    {
        var writers = outputs.SelectMany(o => o.Producers).ToArray();
        var others = operations.Where(o =>
            o.Output.Tensor is { IsOutput: true } or { IsPersistent: true } or { IsOnHost: true } or { Consumers.Count: 0 }
        );
        return others.Except(writers).Concat(writers);
    }
}
