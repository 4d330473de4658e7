namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Makes an activation part of the operation that runs right before it and writes what it reads.</summary>
internal static class ActivationFusion
{
    /// <param name="operations">In the order in which they run.</param>
    public static List<NpuOperation> Fuse(IEnumerable<NpuOperation> operations)
    {
        var kept = new List<NpuOperation>();
        foreach (var op in operations)
        {
            if (op.OwnActivation != NpuActivation.None && op.IsFusible && kept is [.., var last] && CanTake(last, op))
            {
                last.Activation = op.OwnActivation;
                last.TableBytes = op.TableBytes;
                last.Output = op.Output.IsSlice ? op.Output : last.Output with { Tensor = op.Output.Tensor, Bits = op.Output.Bits };
                op.Output.Tensor.Producers.Remove(op);
                op.Output.Tensor.Producers.Add(last);
            }
            else
            {
                kept.Add(op);
            }
        }

        return kept;
    }

    private static bool CanTake(NpuOperation last, NpuOperation activation) =>
        last.Output.Tensor == activation.Input.Tensor
        && last.OwnActivation == NpuActivation.None
        && last.Activation == NpuActivation.None
        && last.Kind is not (NpuKind.Copy or NpuKind.MatMul)
        && (last.Kind != NpuKind.Transpose || last.Output.Bits == 8)
        && last.Output.Tensor is { IsOutput: false, Producers.Count: 1, Consumers.Count: 1 } between
        && between.IsPersistent == activation.Output.Tensor.IsPersistent
        && !last.Output.IsSlice;
}
