namespace PerfSage.Reports.Documents;

/// <summary>A model as one commit left it.</summary>
internal sealed record HistoryEntry
{
    public required string Commit { get; init; }

    /// <summary>ISO 8601, of the committer.</summary>
    public required string Date { get; init; }

    public required string Subject { get; init; }

    /// <summary>added, modified, renamed or removed.</summary>
    public required string Change { get; init; }

    public required string Path { get; init; }

    /// <summary>Null unless renamed.</summary>
    public required string? OldPath { get; init; }

    /// <summary>Why the version cannot be read; null if it can, or was removed.</summary>
    public required string? Error { get; init; }

    /// <summary>Of the file. This and all that follows is null or empty unless the version can be read.</summary>
    public required string? Sha256 { get; init; }

    public required double? FileKiB { get; init; }

    public required long? Macs { get; init; }

    public required int? Operators { get; init; }

    public required HistoryPrediction[] Predictions { get; init; }
}
