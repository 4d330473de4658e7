namespace PerfSage.Reports.Documents;

/// <param name="Name">As device files call it.</param>
/// <param name="Per">What is counted, in words.</param>
/// <param name="Source">Who says so.</param>
internal sealed record EnergyCoefficientEntry(string Name, double Value, string Unit, string Per, string Source);
