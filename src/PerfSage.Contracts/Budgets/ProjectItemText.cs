namespace PerfSage.Contracts.Budgets;

/// <summary>How items are written in the text files.</summary>
internal static class ProjectItemText
{
    /// <param name="metadataName">E.g. <c>MaxLatencyMs</c>, written as <c>maxLatencyMs</c>.</param>
    public static string Key(string metadataName) => char.ToLowerInvariant(metadataName[0]) + metadataName.Substring(1);
}
