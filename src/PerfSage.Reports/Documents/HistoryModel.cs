namespace PerfSage.Reports.Documents;

/// <param name="Model">Latest path, from the repository's root.</param>
/// <param name="AtHead">False if it was removed.</param>
/// <param name="Versions">Newest first.</param>
internal sealed record HistoryModel(string Model, bool AtHead, HistoryEntry[] Versions);
