namespace PerfSage.Reports.Documents;

/// <summary>A model as one commit left it.</summary>
/// <param name="Date">ISO 8601, of the committer.</param>
/// <param name="Change">added, modified, renamed or removed.</param>
/// <param name="OldPath">Null unless renamed.</param>
/// <param name="Error">Why the version cannot be read; null if it can, or was removed.</param>
/// <param name="Sha256">Of the file. This and all that follows is null or empty unless the version can be read.</param>
internal sealed record HistoryEntry(
    string Commit,
    string Date,
    string Subject,
    string Change,
    string Path,
    string? OldPath,
    string? Error,
    string? Sha256,
    double? FileKiB,
    long? Macs,
    int? Operators,
    HistoryPrediction[] Predictions
);
