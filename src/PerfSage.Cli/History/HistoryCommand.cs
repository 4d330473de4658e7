using System.CommandLine;
using PerfSage.Cli.Options;
using PerfSage.Cli.Output;
using PerfSage.Cli.Outputs;
using PerfSage.Cli.Reports;

namespace PerfSage.Cli.History;

internal static class HistoryCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Models, under any name that they ever had, and folders; all models of the current folder's repository if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (devices, confidence, format, predictor) =
            (CommonOptions.Devices("All devices if left out."), CommonOptions.Confidence(), CommonOptions.Format(), CommonOptions.Predictor());
        var since = new Option<string?>("--since") { Description = "Only commits after this revision.", HelpName = "REV" };
        var maxCount = new Option<int?>("--max-count") { Description = "Only the last N commits that changed a model.", HelpName = "N" };
        var folder = new Option<string?>("--out") { Description = "Also writes history.json into this folder.", HelpName = "DIR" };
        var noCache = new Option<bool>("--no-cache") { Description = "Neither reads nor writes results of earlier runs." };
        var command = new Command("history", "Predicts every version that a model ever had in the history of HEAD (first parents, renames followed).")
        {
            paths, devices, since, maxCount, folder, confidence, format, predictor, noCache,
        };
        command.SetAction(result =>
        {
            var ids = DeviceNames.Resolve(result.GetValue(devices));
            var query = new HistoryQuery(
                result.GetRequiredValue(paths), result.GetValue(since), Checked(result.GetValue(maxCount)), ConfidenceRange.Check(result.GetValue(confidence), 1), result.GetValue(predictor), !result.GetValue(noCache));
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            var run = HistoryProgress.Run(error, progress => HistoryRun.Of(query, progress));
            Write(run, ids, result.GetValue(format)!, result.GetValue(folder), output);
            return (int)Outcome(run, error);
        });
        return command;
    }

    private static void Write(HistoryRun run, string[] devices, string format, string? folder, TextWriter output)
    {
        if (folder is not null)
        {
            AtomicFile.Write(Path.Combine(folder, "history.json"), ReportJson.Write(HistoryJson.Of(run, devices)) + "\n");
        }

        if (format == OutputFormat.Json)
        {
            output.WriteLine(ReportJson.Write(HistoryJson.Of(run, devices)));
        }
        else
        {
            HistoryText.Write(output, run, devices);
        }
    }

    /// <summary>Whoever charts the numbers must learn that some are missing.</summary>
    private static ExitCode Outcome(HistoryRun run, TextWriter error)
    {
        if (run.Repository.IsShallow)
        {
            error.WriteLine("perfsage: this clone is shallow, so older versions are missing; run 'git fetch --unshallow' for all");
        }

        if (run.UnreadableCount == 0)
        {
            return ExitCode.Pass;
        }

        error.WriteLine($"perfsage: {Plural.Of(run.UnreadableCount, "version")} cannot be read");
        return ExitCode.BadInput;
    }

    private static int? Checked(int? maxCount) => maxCount is null or > 0 ? maxCount : throw new BadInputException("--max-count must be at least 1");
}
