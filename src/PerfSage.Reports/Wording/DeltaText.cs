using PerfSage.Gate.Diff;

namespace PerfSage.Reports.Wording;

/// <summary>What happened to an operator, for people.</summary>
internal static class DeltaText
{
    public const string OnlyNeighbours = "only through neighbours";

    public static string Of(OperatorDelta delta) =>
        delta.Change switch
        {
            OperatorChange.Added => "added",
            OperatorChange.Removed => "removed",
            OperatorChange.Changed => delta.Detail,
            // The operator is the same, but its cost also depends on its neighbours and on the memory that they leave.
            _ => delta.DeltaMs == 0 ? "" : OnlyNeighbours,
        };
}
