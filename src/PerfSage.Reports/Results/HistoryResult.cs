using PerfSage.Gate.History;

namespace PerfSage.Reports.Results;

/// <param name="Devices">Ids.</param>
internal sealed record HistoryResult(HistoryRun Run, IReadOnlyList<string> Devices);
