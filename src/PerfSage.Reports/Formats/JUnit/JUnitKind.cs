namespace PerfSage.Reports.Formats.JUnit;

internal enum JUnitKind
{
    Passed,
    Failure,
    Error,
    Skipped,
}
