using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Gate.Diff;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Versions;
using PerfSage.Gate.Text;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Wording;
using Spectre.Console;

namespace PerfSage.Reports.Text;

/// <summary>A table per model and device.</summary>
internal static class HistoryText
{
    private const int LongestSubject = 60;

    public static void Write(LogWriter output, HistoryRun run, IReadOnlyList<string> devices)
    {
        foreach (var model in run.Models)
        {
            foreach (var device in devices)
            {
                var rows = VersionRow.Of(run, model, device);
                output.WriteLine($"'{model.Path}' on {device}: {Plural.Of(rows.Count, "version")}, newest first");
                TableText.Write(output, Table(rows, run.Catalog.Find(device)!));
                output.WriteLine();
            }

            WriteUnreadable(output, run, model);
        }

        output.WriteLine($"Latency and memory are predictions: they agree with {run.Catalog.LabelsOf(devices).AgreementWith}.");
        if (devices.Any(d => run.Catalog.Find(d)!.Energy is not null))
        {
            output.WriteLine(EnergyText.Origin);
        }
    }

    private static Table Table(IReadOnlyList<VersionRow> rows, DeviceProfile device)
    {
        var confidence = rows.FirstOrDefault(r => r.Side is not null)?.Side!.Confidence * 100;
        var others = Metric.Predicted.Where(m => m != Metric.Latency && device.Metrics.Contains(m)).ToArray();
        var table = ReportConsole.Table([
            Heading.Text("Commit"),
            Heading.Text("Date"),
            Heading.Number(PredictText.Title(Metric.Latency)),
            Heading.Number("Change"),
            Heading.Number(confidence is { } c ? $"{NumberText.Of(c)} % interval" : "Interval"),
            .. others.Select(m => Heading.Number(PredictText.Title(m))),
            Heading.Number("File KiB"),
            Heading.Text("Domain"),
            Heading.Text("Subject"),
        ]);
        foreach (var row in rows)
        {
            table.AddCells(Cells(row, others));
        }

        return table;
    }

    private static string[] Cells(VersionRow row, Metric[] others)
    {
        var version = row.Version;
        string[] start = [version.Commit.ShortHash, version.Commit.Day];
        var subject = Subject(version);
        return row.Side is not { } side
            ? [.. start, version.IsRemoved ? "removed" : "unreadable", .. Enumerable.Repeat("", others.Length + 4), subject]
            :
            [
                .. start,
                Numbers.Show(side.LatencyMs.Value),
                row.Change.DeltaPercent is { } percent and not 0 ? MetricChange.Percent(percent) : "",
                PredictText.Range(side.LatencyMs),
                .. others.Select(m => side.On(m) is { } estimate ? Numbers.Show(estimate.Value) : ""),
                NumberText.KiB(side.FileBytes / 1024.0),
                TrustText.Of(side.Trust),
                subject,
            ];
    }

    private static string Subject(ModelVersion version)
    {
        var subject = Visible.Of(version.Commit.Subject);
        var shown = subject.Length <= LongestSubject ? subject : subject[..(LongestSubject - 1)].TrimEnd() + "…";
        return version.OldPath == version.Entry.Path ? shown : $"{shown} (was {version.OldPath})";
    }

    private static void WriteUnreadable(LogWriter output, HistoryRun run, ModelHistory model)
    {
        foreach (var version in model.Versions.Where(v => !v.IsRemoved && run.Of(v).Error is not null))
        {
            output.WriteLine($"{version.Commit.ShortHash} cannot be read: {run.Of(version).Error!}");
        }
    }
}
