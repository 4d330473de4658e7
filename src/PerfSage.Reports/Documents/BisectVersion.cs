namespace PerfSage.Reports.Documents;

/// <param name="Value">Of the condition's metric.</param>
internal sealed record BisectVersion(string Commit, string Date, string Subject, string Path, double Value);
