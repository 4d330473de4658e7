namespace PerfSage.Cli.Reports;

internal sealed record DomainReport(bool Inside, string[] Violations);
