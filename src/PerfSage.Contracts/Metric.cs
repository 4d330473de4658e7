namespace PerfSage.Contracts;

internal enum Metric
{
    Latency,
    Energy,
    PeakMemory,
    File,
}
