using System.CommandLine;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>The command line of <c>gate</c>.</summary>
internal sealed class GateCommandOptions
{
    private readonly Option<string?> revision = new("--base")
    {
        Description =
            "Git revision to compare with, e.g. origin/main: every budgeted model, as it is and as it was where HEAD left the revision.",
        HelpName = "REV",
    };

    private readonly Option<bool> exact = new("--exact-base")
    {
        Description = "Compare with the revision itself, not with the merge base of HEAD and the revision.",
    };

    private readonly Option<string[]> projects = new("--project")
    {
        Description =
            "Project whose budgets are judged, as its build has them; repeat it for several. "
            + "Without --project and --budgets, all projects of the repository are judged, and its perfbudgets.xml.",
        HelpName = "CSPROJ",
    };

    private readonly Option<string[]> budgets = new("--budgets")
    {
        Description = "Takes the budgets from the budgets.txt that a build wrote to obj/, instead of asking the project again.",
        HelpName = "FILE",
    };

    private readonly Option<string?> folder = new("--out")
    {
        Description = "Folder for perfbudget.json, SARIF, Markdown, JUnit and the other outputs.",
        HelpName = "DIR",
    };

    private readonly Option<bool> failOnInconclusive = BudgetOptions.FailOnInconclusive();
    private readonly Option<string> format = CommonOptions.Format();
    private readonly Option<string?> predictor = CommonOptions.Predictor();

    public IEnumerable<Option> All => [revision, exact, projects, budgets, folder, failOnInconclusive, format, predictor];

    /// <exception cref="BadInputException">The base is no revision.</exception>
    public GateOptions Read(ParseResult result) =>
        new(
            Revision(result),
            MergeBase: !result.GetValue(exact),
            result.GetValue(projects) ?? [],
            result.GetValue(budgets) ?? [],
            result.GetValue(folder),
            result.GetValue(failOnInconclusive),
            result.Presenter(format),
            result.GetValue(predictor)
        );

    // A variable of a script that is empty must not turn the comparison off.
    private string? Revision(ParseResult result) =>
        result.GetResult(revision) is null or { Implicit: true } ? null
        : result.GetValue(revision)?.Trim() is { Length: > 0 } given ? given
        : throw new BadInputException("--base needs a revision, such as origin/main");
}
