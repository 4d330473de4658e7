using PerfSage.Cli.Options;
using PerfSage.Contracts;
using PerfSage.Gate;
using PerfSage.Gate.Bases;
using PerfSage.Gate.Git;
using PerfSage.Gate.Predictions;
using PerfSage.Gate.Projects;
using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Formats;
using PerfSage.Reports.Formats.Annotations;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Text;

namespace PerfSage.Cli.Commands;

/// <summary>Collects budgets, judges them, and tells the user, the CI service and the output files.</summary>
internal static class GateSession
{
    /// <exception cref="BadInputException">There is nothing to judge, or it cannot be read.</exception>
    public static ExitCode Run(GateOptions options, LogWriter output)
    {
        if (options.OutFolder is { } stale)
        {
            GateOutputs.Delete(stale);
        }

        try
        {
            var (session, asked) = PredictionSession.Open(
                options.Predictor,
                () => GateRequest.Read(options.Projects, options.BudgetFiles, options.Base, options.MergeBase),
                a => a.Requests,
                a => a.Catalog
            );
            using var _ = session;
            var run = new GateRun(asked.Budgets, session, asked.Base is null ? null : new BaseRun(asked.Base, session), asked.Root);
            var problems = run.Problems();
            if (problems.All(p => p.Severity != Severity.Error))
            {
                return Tell(run.Report(problems), options, output);
            }

            ProblemLines.Write(problems, output);
            Publish(run.Unjudged(problems), options, output);
            return ExitCode.BadInput;
        }
        catch (GitException e)
        {
            throw new BadInputException(
                options.Base is null
                    ? e.Message
                    : $"error {DiagnosticIds.UnavailableBase}: the base '{options.Base}' is not available: {e.Message}"
            );
        }
    }

    private static ExitCode Tell(GateReport report, GateOptions options, LogWriter output)
    {
        options.Presenter.Write(output, report);
        Publish(report, options, output);
        return IsEmpty(report) ? ExitCode.BadInput : ExitCodes.Of(report.Fails, options.FailOnInconclusive && report.IsInconclusive);
    }

    // A gate that judged nothing must not look like one that holds. What is new has no base to be worse than, which is an answer.
    private static bool IsEmpty(GateReport report) =>
        GateVerdict.Of(report) is { Fails: false, Limits: 0 } && (report.Base is null || report.Entries.Count == 0);

    private static void Publish(GateReport report, GateOptions options, LogWriter output)
    {
        if (options.OutFolder is { } folder)
        {
            GateOutputs.Write(report, folder);
        }

        if (!options.Presenter.IsForPrograms)
        {
            new CiAnnouncement(report, output, Environment.GetEnvironmentVariable).Write(options.OutFolder);
        }
    }
}
