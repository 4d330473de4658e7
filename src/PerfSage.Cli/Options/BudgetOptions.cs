using System.CommandLine;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Gate;

namespace PerfSage.Cli.Options;

/// <summary>Options about budgets, but for <see cref="LimitOptions"/>.</summary>
internal static class BudgetOptions
{
    public static Option<string?> Budgets() =>
        new("--budgets")
        {
            Description = "Takes the budgets of a project from the budgets.txt that its build wrote to obj/, instead of models.",
            HelpName = "FILE",
        };

    /// <exception cref="BadInputException">There are models as well, which would be ignored.</exception>
    public static string? Path(ParseResult result, Option<string?> budgets, Argument<string[]> models) =>
        result.GetValue(budgets) is { } path && result.GetValue(models) is { Length: > 0 }
            ? throw new BadInputException($"give models or --budgets {path}, not both")
            : result.GetValue(budgets);

    public static Option<string?> Predictions() =>
        new("--predictions")
        {
            Description = "Where to write the answer to --budgets; only if every budget can be judged.",
            HelpName = "FILE",
        };

    public static Option<bool> NoCache() =>
        new("--no-cache") { Description = "With --budgets: neither reads nor keeps predictions of earlier runs." };

    public static Option<bool> FailOnInconclusive() =>
        new("--fail-on-inconclusive") { Description = "Exit with 3 if a limit lies inside an interval." };

    public static Option<string?> Gate() =>
        new("--gate")
        {
            Description =
                "What is held against the limits: the predicted value, the interval's upper end (strict) or its lower end (lenient).",
            HelpName = "predicted|strict|lenient",
        };

    public static Option<string?> Unpredicted() =>
        new("--unpredicted")
        {
            Description = "What it means that a model cannot be predicted: error (exit with 1) if left out, warning or off.",
            HelpName = "error|warning|off",
        };

    /// <summary>As text: the parser of <c>PerfBudget</c> items checks it.</summary>
    public static Option<string?> Confidence() =>
        new("--confidence") { Description = "Of the intervals, between 0 and 1; 0.9 if left out.", HelpName = "SHARE" };
}
