using PerfSage.Cli.Options;
using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Gate;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Budgets;
using PerfSage.Gate.Git;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Projects;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats;
using PerfSage.Reports.Formats.Annotations;
using PerfSage.Reports.Formats.Json;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>Collects budgets, judges them, and tells everybody.</summary>
internal static class GateSession
{
    private static CiService Service => CiServices.Of(Environment.GetEnvironmentVariable);

    /// <exception cref="BadInputException">There is nothing to judge, or it cannot be read.</exception>
    public static ExitCode Run(GateOptions options, TextWriter output)
    {
        if (options.OutFolder is { } stale)
        {
            GateOutputs.Delete(stale);
        }

        try
        {
            var (session, asked) = PredictionSession.Open(options.Predictor, () => Prepare(options), a => a.Models, a => a.Catalog);
            using var _ = session;
            var run = new GateRun(asked.Requests, session, asked.Base is null ? null : new BaseRun(asked.Base, session), asked.Root);
            var problems = run.Problems();
            if (problems.All(p => p.Severity != Severity.Error))
            {
                return Tell(run.Report(problems), options, output);
            }

            LogText.Write(output, Service, text => ProblemLines.Write(problems, text));
            Publish(run.Unjudged(problems), options, output);
            return ExitCode.BadInput;
        }
        catch (GitException e)
        {
            throw new BadInputException(options.Base is null ? e.Message : $"error {DiagnosticIds.UnavailableBase}: the base '{options.Base}' is not available: {e.Message}");
        }
    }

    private static ExitCode Tell(GateReport report, GateOptions options, TextWriter output)
    {
        if (options.IsJson)
        {
            output.Write(PerfBudgetJson.Render(report));
        }
        else
        {
            LogText.Write(output, Service, text => GateText.Write(text, report));
        }

        Publish(report, options, output);
        return ExitCodes.Of(report.Fails, options.FailOnInconclusive && report.IsInconclusive);
    }

    private static void Publish(GateReport report, GateOptions options, TextWriter output)
    {
        if (options.OutFolder is { } folder)
        {
            GateOutputs.Write(report, folder);
        }

        if (!options.IsJson)
        {
            new CiAnnouncement(report, output, Environment.GetEnvironmentVariable).Write(options.OutFolder);
        }
    }

    private static Asked Prepare(GateOptions options)
    {
        var folder = options.Projects.Count > 0 ? Folder(options.Projects[0]) : Directory.GetCurrentDirectory();
        if (options.Projects.Count + options.BudgetFiles.Count == 0)
        {
            var repository = GitRepository.Open(folder);
            return Compare(options, RepositoryBudgets.Read(repository, folder), folder);
        }

        BudgetRequest[] requests = [.. options.Projects.SelectMany(ProjectBudgets.Read), .. options.BudgetFiles.Select(BudgetRequest.Read)];
        return Compare(options, requests, Folder(requests[0].File.Settings.Project));
    }

    private static Asked Compare(GateOptions options, IReadOnlyList<BudgetRequest> requests, string folder)
    {
        var models = requests.SelectMany(r => r.Models).Distinct(StringComparer.Ordinal).ToArray();
        if (options.Base is null)
        {
            return new Asked(requests, models, null, Root(folder));
        }

        var repository = GitRepository.Open(folder);
        return new Asked(requests, models, BaseModels.Read(repository, options.Base, options.MergeBase, models), repository.Root);
    }

    // Paths are shown relative to the repository, so that CI services find the files; without one, to the project.
    private static string Root(string folder)
    {
        try
        {
            return GitRepository.Open(folder).Root;
        }
        catch (GitException)
        {
            return folder;
        }
    }

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static DeviceCatalog Union(IEnumerable<BudgetRequest> requests)
    {
        try
        {
            return requests.Aggregate(DeviceCatalog.Builtin, (all, request) => all.Union(request.Catalog));
        }
        catch (DeviceFileException e)
        {
            throw new BadInputException($"error {DiagnosticIds.InvalidDevice}: projects have different device files of one name: {e.Message}");
        }
    }

    private sealed record Asked(IReadOnlyList<BudgetRequest> Requests, IReadOnlyCollection<string> Models, BaseModels? Base, string Root)
    {
        public DeviceCatalog Catalog { get; } = Union(Requests);
    }
}
