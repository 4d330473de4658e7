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
            // It is what it was; what runs before and after it, and the memory that they leave, is not.
            _ => delta.DeltaMs == 0 ? "" : OnlyNeighbours,
        };
}
