namespace PerfSage.Cli.Outputs.Json;

internal sealed record PerfBudgetTool(string Name, string Version);
