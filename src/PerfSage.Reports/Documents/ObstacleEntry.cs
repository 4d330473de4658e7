namespace PerfSage.Reports.Documents;

/// <param name="Id">Of the diagnostic.</param>
internal sealed record ObstacleEntry(string Id, string Text);
