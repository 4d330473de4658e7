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
    private static readonly (string Name, Func<GateReport, string> Render)[] Documents =
    [
        ("perfbudget.json", PerfBudgetJson.Render),
        ("perfbudget.sarif", SarifLogWriter.Render),
        (SummaryMarkdown.FileName, report => SummaryMarkdown.Render(report, SummaryMarkdown.JobSummaryBytes)),
        ("comment.md", CommentMarkdown.Render),
        ("junit.xml", JUnitXml.Render),
        ("benchmark.json", BenchmarkJson.Render),
        ("badge.json", BadgeJson.Render),
    ];

    // To be printed in a log, where they do what they say.
    private static readonly (string Name, Func<GateReport, string> Render)[] Commands =
    [
        ("github-annotations.txt", GitHubAnnotations.Render),
        ("azure-annotations.txt", AzureAnnotations.Render),
    ];

    public static IEnumerable<string> Names => Documents.Concat(Commands).Select(f => f.Name);

    /// <summary>Replaces all files, or, if one cannot be rendered, none.</summary>
    /// <param name="folder">Created if need be.</param>
    public static void Write(GateReport report, string folder)
    {
        var documents = Array.ConvertAll(Documents, f => (f.Name, Text: WellFormed(f.Render(report))));
        var commands = Array.ConvertAll(Commands, f => (f.Name, Text: WellFormed(f.Render(report))));
        Array.ForEach(documents, f => AtomicFile.Write(Path.Combine(folder, f.Name), f.Text));
        Array.ForEach(commands, f => AtomicFile.WriteCommands(Path.Combine(folder, f.Name), f.Text));
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
