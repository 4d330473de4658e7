using PerfSage.Gate;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats.Markdown;
using PerfSage.Reports.Printing;

namespace PerfSage.Reports.Formats.Annotations;

/// <summary>
/// Tells the CI service that runs the program, by what it prints and by the service's own files. Never by a request, so no token is needed.
/// </summary>
/// <param name="Environment">Reads a variable; null when it is not set.</param>
internal sealed record CiAnnouncement(GateReport Report, LogWriter Output, Func<string, string?> Environment)
{
    /// <param name="folder">To which the outputs were written; null when they were not.</param>
    public void Write(string? folder)
    {
        var service = CiServices.Of(Environment);
        if (service == CiService.GitHub)
        {
            Output.WriteCommands(GitHubAnnotations.Render(Report));
            if (Environment("GITHUB_STEP_SUMMARY") is { Length: > 0 } path)
            {
                AppendSummary(path);
            }
        }

        if (service == CiService.Azure)
        {
            Output.WriteCommands(AzureAnnotations.Render(Report));
            if (folder is not null)
            {
                Output.WriteCommands(
                    $"##vso[task.uploadsummary]{AzureAnnotations.Data(Path.GetFullPath(Path.Combine(folder, SummaryMarkdown.FileName)))}\n"
                );
            }
        }
    }

    private void AppendSummary(string path)
    {
        try
        {
            // GitHub drops a summary that is too long as a whole, with what the step wrote before.
            var used = File.Exists(path) ? new FileInfo(path).Length : 0;
            AtomicFile.Append(path, SummaryMarkdown.Render(Report, (int)Math.Max(0, SummaryMarkdown.JobSummaryBytes - used)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The verdict is in the exit code and in the log; a page that cannot be written must not change it.
            Output.WriteLine("perfsage: the job summary cannot be written");
        }
    }
}
