namespace PerfSage.Contracts;

internal enum Severity
{
    Warning,
    Error,
}
