namespace PerfSage.Core.Devices.EthosU.Commands.Plans;

/// <summary>Who writes and who reads each tensor of a graph, by position in the order of execution.</summary>
internal sealed class TensorUses
{
    private readonly Dictionary<NpuTensor, List<int>> readers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NpuTensor, List<int>> writers = new(ReferenceEqualityComparer.Instance);

    public TensorUses(IReadOnlyList<NpuOperation> operations)
    {
        for (var i = 0; i < operations.Count; i++)
        {
            var op = operations[i];
            Add(readers, op.Input.Tensor, i);
            if (op.Second is { } second)
            {
                Add(readers, second.Tensor, i);
            }

            foreach (var map in op.ReadBeside)
            {
                Add(readers, map.Tensor, i);
            }

            Add(writers, op.Written.Tensor, i);
        }
    }

    /// <returns>An operation that reads a tensor twice is there twice.</returns>
    public IReadOnlyList<int> Readers(NpuTensor tensor) => readers.TryGetValue(tensor, out var list) ? list : [];

    public IReadOnlyList<int> Writers(NpuTensor tensor) => writers.TryGetValue(tensor, out var list) ? list : [];

    private static void Add(Dictionary<NpuTensor, List<int>> uses, NpuTensor tensor, int position)
    {
        if (!uses.TryGetValue(tensor, out var list))
        {
            uses.Add(tensor, list = []);
        }

        list.Add(position);
    }
}
