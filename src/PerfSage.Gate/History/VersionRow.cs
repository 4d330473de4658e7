using PerfSage.Contracts;
using PerfSage.Gate.Diff;
using PerfSage.Gate.History.Versions;

namespace PerfSage.Gate.History;

/// <summary>One version of a model on one device.</summary>
/// <param name="Side">Null if the version was removed or cannot be read.</param>
/// <param name="Error">Why it cannot be read; null otherwise.</param>
/// <param name="Before">The last version before it that could be read and was not followed by a removal; null if there is none.</param>
internal sealed record VersionRow(ModelVersion Version, ModelSide? Side, string? Error, ModelSide? Before)
{
    /// <summary>Of the latency, since <see cref="Before"/>.</summary>
    public MetricChange Change => new(Metric.Latency, Before?.LatencyMs, Side?.LatencyMs);

    /// <returns>Newest first.</returns>
    public static IReadOnlyList<VersionRow> Of(HistoryRun run, ModelHistory model, string device)
    {
        var rows = new List<VersionRow>();
        ModelSide? before = null;
        foreach (var version in model.Versions.Reverse())
        {
            var result = version.IsRemoved ? null : run.Of(version);
            var side = result?.On(device);
            rows.Add(new VersionRow(version, side, result?.Error, before));
            before = version.IsRemoved ? null : side ?? before;
        }

        rows.Reverse();
        return rows;
    }
}
