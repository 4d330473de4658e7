namespace PerfSage.Reports.Documents;

internal sealed record DomainReport(bool Inside, string[] Violations);
