namespace PerfSage.Cli.Diff;

internal enum OperatorChange
{
    Unchanged,
    Changed,
    Added,
    Removed,
}
