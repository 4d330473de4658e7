namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Decides whether a tensor is stored channel-last or in bricks of 16 channels.</summary>
internal static class StorageFormat
{
    /// <returns>Whether the outside, an operand's rule or different views of it need it channel-last.</returns>
    /// <param name="transposes">Whether transpositions and products take bricks.</param>
    public static bool IsLinear(NpuTensor tensor, bool transposes)
    {
        if (tensor.IsConstant || tensor.IsPersistent || tensor.IsInput || tensor.IsOutput || tensor.IsOnHost)
        {
            return true;
        }

        var reads = tensor.Consumers.SelectMany(c => c.Inputs.Where(m => m.Tensor == tensor).Select(m => (c.Kind, Map: m))).ToArray();
        var all = reads.Concat(tensor.Producers.Select(p => (p.Kind, Map: p.Output))).ToArray();
        return all.Any(c => c.Map.DepthOffset % EthosUAccelerator.BrickDepth != 0 || c.Map.HasStride)
            || all.Any(c => c.Kind == NpuKind.Gather || (!transposes && (c.Kind is NpuKind.Transpose or NpuKind.MatMul)))
            || (tensor.Bits == 32 && reads.Any(r => r.Kind == NpuKind.ReduceSum))
            || AreDifferent([.. reads.Select(r => r.Map)], [.. all.Select(c => c.Map)]);
    }

    private static bool AreDifferent(FeatureMap[] reads, FeatureMap[] all)
    {
        var rows = reads.Select(r => (r.Shape.W, r.Shape.D)).Distinct().ToArray();
        return rows.Length > 1 || (rows.Length == 1 && all.Any(m => (m.Full.W, m.Full.D) != rows[0]));
    }
}
