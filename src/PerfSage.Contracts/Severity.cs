namespace PerfSage.Contracts;

internal enum Severity
{
    Info,
    Warning,
    Error,
}
