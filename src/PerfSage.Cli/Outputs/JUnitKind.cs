namespace PerfSage.Cli.Outputs;

internal enum JUnitKind
{
    Passed,
    Failure,
    Error,
    Skipped,
}
