using PerfSage.Contracts;
using PerfSage.Contracts.Text;
using PerfSage.Gate;
using PerfSage.Gate.History;
using PerfSage.Reports.Documents;

namespace PerfSage.Reports.Formats.History;

/// <summary>
/// Writes a history for people who look at it later: history.json, and beside it a plot per model and metric under the model's path.
/// </summary>
internal static class HistoryFolder
{
    public static void Write(string folder, HistoryRun run, IReadOnlyList<string> devices)
    {
        AtomicFile.Write(Path.Combine(folder, "history.json"), ReportJson.Write(HistoryJson.Of(run, devices)) + "\n");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var model in run.Models)
        {
            var name = FileName(model.Path);
            while (!names.Add(name))
            {
                name += "~";
            }

            foreach (var metric in Metric.Predicted.Where(m => devices.Any(d => run.Catalog.Find(d)!.Metrics.Contains(m))))
            {
                AtomicFile.Write(Path.Combine(folder, $"{name}.{metric.Key}.svg"), VersionPlot.Draw(run, model, devices, metric));
            }
        }
    }

    /// <summary>Git knows names that not every file system can hold, or that nobody can read.</summary>
    private static string FileName(string path) => string.Concat(path.EnumerateRunes().Select(r => Allowed(r.ToString())));

    private static string Allowed(string c) => HiddenCharacters.HasAt(c, 0) || "<>:\"|?*\\".Contains(c, StringComparison.Ordinal) ? "_" : c;
}
