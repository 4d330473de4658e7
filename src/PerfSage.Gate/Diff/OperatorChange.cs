namespace PerfSage.Gate.Diff;

internal enum OperatorChange
{
    Unchanged,
    Changed,
    Added,
    Removed,
}
