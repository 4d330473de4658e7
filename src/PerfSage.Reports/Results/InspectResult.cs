using PerfSage.Core.Graphs;

namespace PerfSage.Reports.Results;

/// <param name="Path">As the user wrote it.</param>
internal sealed record InspectResult(string Path, ModelGraph Model);
