using PerfSage.Core.Graphs;

namespace PerfSage.Core.Analysis;

internal static class MacCounter
{
    /// <summary>Multiply-accumulates of one inference of an operator, from shapes alone.</summary>
    public static long Count(OperatorInfo op) => op.Kind.Macs(op);
}
