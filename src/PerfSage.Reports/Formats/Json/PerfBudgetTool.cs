namespace PerfSage.Reports.Formats.Json;

internal sealed record PerfBudgetTool(string Name, string Version);
