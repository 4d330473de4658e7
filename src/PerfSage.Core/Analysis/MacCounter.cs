using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis;

internal static class MacCounter
{
    private const double MostExact = 1L << 62;

    /// <summary>Multiply-accumulates of an operator that runs once, from shapes alone.</summary>
    public static long Count(OperatorInfo op) => op.Kind.Macs(op);

    /// <summary>Multiply-accumulates of one inference; of a choice between subgraphs, the most.</summary>
    public static long PerInference(ModelGraph model)
    {
        if (model.Execution.Calls.Count == 0)
        {
            return model.Operators.Sum(Count);
        }

        double[] counts = [.. model.Operators.Select(op => (double)Count(op))];
        // A loop of many trips may multiply more often than 64 bits count.
        return (long)Math.Min(model.Execution.PerInference(counts, model.Subgraphs), MostExact);
    }
}
