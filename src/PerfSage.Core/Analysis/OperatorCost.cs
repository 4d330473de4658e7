using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis;

/// <summary>What an operator moves and multiplies in one inference, read from shapes alone.</summary>
internal sealed record OperatorCost(long Macs, long InputBytes, long OutputBytes, long WeightBytes)
{
    public static OperatorCost Of(OperatorInfo op) =>
        new(MacCounter.Count(op), op.Activations.Sum(t => t.Bytes), op.Outputs.Sum(t => t.Bytes), op.Constants.Sum(t => t.Bytes));
}
