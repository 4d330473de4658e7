using PerfSage.Gate.Diff;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Text;

namespace PerfSage.Reports.Documents;

internal static class HistoryJson
{
    private const int SchemaVersion = 1;

    public static HistoryReport Of(HistoryRun run, IReadOnlyList<string> devices) =>
        new(
            SchemaVersion,
            new PredictorReport(run.PredictorSha256),
            [
                .. run.Models.Select(m => new HistoryModel(
                    m.Path,
                    m.IsAtHead,
                    [.. m.Versions.Select(v => Entry(v, v.IsRemoved ? null : run.Of(v), devices))]
                )),
            ]
        );

    private static HistoryEntry Entry(ModelVersion version, VersionResult? result, IReadOnlyList<string> devices) =>
        new()
        {
            Commit = version.Commit.Hash,
            Date = version.Commit.Date,
            Subject = version.Commit.Subject,
            Change = EnumWord.Of(version.Change),
            Path = version.Entry.Path,
            OldPath = version.Change == VersionChange.Renamed ? version.OldPath : null,
            Error = result?.Error,
            Sha256 = result?.Facts?.Sha256,
            FileKiB = result?.Facts?.FileKiB,
            Macs = result?.Facts?.Macs,
            Operators = result?.Facts?.Operators,
            Predictions = result?.Facts is null ? [] : [.. devices.Select(d => Prediction(d, result.On(d)!))],
        };

    private static HistoryPrediction Prediction(string device, ModelSide side) =>
        new(device, MetricIntervals.Of(side), DomainReport.Of(side.Trust));
}
