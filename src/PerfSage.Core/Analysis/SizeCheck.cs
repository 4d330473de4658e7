using PerfSage.Core.Analysis.Arena;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Analysis;

/// <summary>
/// Refuses models whose costs are no 64-bit numbers. No machine has the memory for one, but a file of a few bytes can name it.
/// </summary>
internal static class SizeCheck
{
    /// <exception cref="ModelFormatException">It names the operator at which the count ends, if it is one.</exception>
    public static void Check(ModelGraph model)
    {
        var (macs, bytes) = (0L, 0L);
        foreach (var (op, i) in model.Operators.Select((op, i) => (op, i)))
        {
            try
            {
                var cost = OperatorCost.Of(op);
                macs += cost.Macs;
                bytes += cost.InputBytes + cost.OutputBytes + cost.WeightBytes;
            }
            catch (OverflowException e)
            {
                throw new ModelFormatException($"operator {i} {op.Name} multiplies or moves more than 64-bit numbers count", e);
            }
        }

        try
        {
            _ = ArenaPlanner.MostBytes(model);
        }
        catch (OverflowException e)
        {
            throw new ModelFormatException("its tensors take more memory than 64-bit numbers count", e);
        }
    }
}
