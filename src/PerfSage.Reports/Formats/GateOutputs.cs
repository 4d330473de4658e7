using System.Text;
using PerfSage.Gate;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Annotations;
using PerfSage.Reports.Formats.Badge;
using PerfSage.Reports.Formats.Benchmark;
using PerfSage.Reports.Formats.Json;
using PerfSage.Reports.Formats.JUnit;
using PerfSage.Reports.Formats.Markdown;
using PerfSage.Reports.Formats.Sarif;

namespace PerfSage.Reports.Formats;

/// <summary>The files that a gate leaves for machines. The same report gives the same bytes, wherever and whenever it is written.</summary>
internal static class GateOutputs
{
    private static readonly (string Name, Func<GateReport, string> Render)[] Files =
    [
        ("perfbudget.json", PerfBudgetJson.Render),
        ("perfbudget.sarif", SarifLogWriter.Render),
        (SummaryMarkdown.FileName, report => SummaryMarkdown.Render(report, SummaryMarkdown.JobSummaryBytes)),
        ("comment.md", CommentMarkdown.Render),
        ("github-annotations.txt", GitHubAnnotations.Render),
        ("azure-annotations.txt", AzureAnnotations.Render),
        ("junit.xml", JUnitXml.Render),
        ("benchmark.json", BenchmarkJson.Render),
        ("badge.json", BadgeJson.Render),
    ];

    public static IEnumerable<string> Names => Files.Select(f => f.Name);

    /// <summary>Replaces all files, or, if one cannot be rendered, none.</summary>
    /// <param name="folder">Created if need be.</param>
    public static void Write(GateReport report, string folder)
    {
        var texts = Array.ConvertAll(Files, f => WellFormed(f.Render(report)));
        foreach (var (name, text) in Names.Zip(texts))
        {
            AtomicFile.Write(Path.Combine(folder, name), text);
        }
    }

    /// <summary>To be called before anything can fail: the files of an earlier run must not pass for this one's.</summary>
    public static void Delete(string folder)
    {
        foreach (var name in Names)
        {
            AtomicFile.Delete(Path.Combine(folder, name));
        }
    }

    // A file name on Windows may hold half of a surrogate pair, which cannot be written as UTF-8.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
