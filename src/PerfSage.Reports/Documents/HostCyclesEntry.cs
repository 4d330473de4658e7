namespace PerfSage.Reports.Documents;

/// <param name="Name">Of what is counted, in one word.</param>
/// <param name="Per">What is counted, in words.</param>
/// <param name="Low">Cycles with kernels that are written for the CPU.</param>
/// <param name="High">Cycles with kernels in plain C.</param>
/// <param name="Source">Who says so.</param>
internal sealed record HostCyclesEntry(string Name, string Per, double Low, double High, string Source);
