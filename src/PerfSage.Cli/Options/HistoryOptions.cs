using System.CommandLine;
using PerfSage.Gate;
using PerfSage.Gate.History;
using PerfSage.Gate.History.Bisect;
using PerfSage.Gate.Predictions;
using PerfSage.Reports.Presenters;

namespace PerfSage.Cli.Options;

/// <summary>The command line of <c>history</c>.</summary>
internal sealed class HistoryOptions
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Models, under any name that they ever had, and folders; all models of the current folder's repository if left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> devices = CommonOptions.Devices("All devices if left out.");
    private readonly Option<double> confidence = CommonOptions.Confidence();
    private readonly Option<string> format = CommonOptions.Format();
    private readonly Option<string?> predictor = CommonOptions.Predictor();
    private readonly Option<string?> since = new("--since") { Description = "Only commits after this revision.", HelpName = "REV" };
    private readonly Option<int?> maxCount = new("--max-count") { Description = "Only the last N versions of each model.", HelpName = "N" };
    private readonly Option<string?> folder = new("--out")
    {
        Description = "Also writes history.json and a plot (SVG) of each of a model's metrics into this folder.",
        HelpName = "DIR",
    };
    private readonly ReadingOptions reading = new();
    private readonly Option<bool> noCache = new("--no-cache") { Description = "Neither reads nor writes results of earlier runs." };
    private readonly Option<string?> bisect = new("--bisect")
    {
        Description = "Names the commit since which a condition such as latencyMs<=20 does not hold; exit code 1 if there is one.",
        HelpName = "CONDITION",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        foreach (Option option in new Option[] { devices, since, maxCount, bisect, folder, confidence, format, predictor, noCache })
        {
            command.Options.Add(option);
        }

        reading.AddTo(command);
    }

    /// <exception cref="BadInputException">An option cannot be what it is.</exception>
    public HistoryQuery Query(ParseResult result) =>
        new(
            result.GetRequiredValue(paths),
            result.GetValue(since),
            result.GetValue(maxCount) is null or > 0
                ? result.GetValue(maxCount)
                : throw new BadInputException("--max-count must be at least 1"),
            ConfidenceRange.Check(result.GetValue(confidence), 1),
            DeviceNames.Resolve(result.GetValue(devices)).Catalog,
            reading.Read(result),
            result.GetValue(predictor),
            !result.GetValue(noCache)
        );

    public string[] Devices(ParseResult result) => DeviceNames.Resolve(result.GetValue(devices)).Ids;

    public IPresenter Presenter(ParseResult result) => result.Presenter(format);

    public string? Folder(ParseResult result) => result.GetValue(folder);

    /// <returns>Null if nothing is to be bisected.</returns>
    /// <exception cref="BadInputException">It is no condition, or is one on several devices.</exception>
    public BudgetCondition? Condition(ParseResult result)
    {
        var condition = result.GetValue(bisect) is { } text ? BudgetCondition.Parse(text) : null;
        return condition is { NeedsDevice: true } && Devices(result).Length > 1
            ? throw new BadInputException($"--bisect {condition} needs one --device")
            : condition;
    }
}
