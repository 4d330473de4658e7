using System.CommandLine;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>Options of the commands that judge the budgets of projects.</summary>
internal sealed record GateCommandOptions
{
    public Option<string?> Base { get; } = new("--base")
    {
        Description = "Git revision to compare with, e.g. origin/main: every budgeted model, as it is and as it was where HEAD left the revision.",
        HelpName = "REV",
    };

    public Option<bool> Exact { get; } = new("--exact-base") { Description = "Compare with the revision itself, not with the merge base of HEAD and the revision." };

    public Option<string[]> Projects { get; } = Project();

    public Option<string[]> Budgets { get; } = new("--budgets")
    {
        Description = "Takes the budgets from the budgets.txt that a build wrote to obj/, instead of asking the project again.",
        HelpName = "FILE",
    };

    public Option<string?> Out { get; } = OutFolder();

    public Option<bool> FailOnInconclusive { get; } = BudgetOptions.FailOnInconclusive();

    public IEnumerable<Option> All => [Base, Exact, Projects, Budgets, Out, FailOnInconclusive];

    /// <summary>Whether any of them is given.</summary>
    public bool IsMeant(ParseResult result) => All.Any(o => result.GetResult(o) is { Implicit: false });

    public static Option<string[]> Project() => new("--project")
    {
        Description = "Project whose budgets are judged, as its build has them; repeat it for several.",
        HelpName = "CSPROJ",
    };

    public static Option<string?> OutFolder() => new("--out")
    {
        Description = "Folder for perfbudget.json, SARIF, Markdown, JUnit and the other outputs. Without --project and --budgets, all projects of the repository are judged, and its perfbudgets.xml.",
        HelpName = "DIR",
    };

    /// <exception cref="BadInputException">There is no base.</exception>
    public GateOptions Read(ParseResult result, bool isJson, string? predictor) => new(
        result.GetValue(Base) is { } revision && revision.Trim().Length > 0 ? revision.Trim() : throw new BadInputException("--base needs a revision, such as origin/main"),
        !result.GetValue(Exact),
        result.GetValue(Projects) ?? [],
        result.GetValue(Budgets) ?? [],
        result.GetValue(Out),
        result.GetValue(FailOnInconclusive),
        isJson,
        predictor);
}
