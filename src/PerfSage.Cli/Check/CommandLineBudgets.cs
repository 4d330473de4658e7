using PerfSage.Cli.Budgets;
using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;

namespace PerfSage.Cli.Check;

/// <summary>Budgets from options, through the same parser as those of a project, so that both mean the same.</summary>
internal static class CommandLineBudgets
{
    private static readonly SourceLocation CommandLine = new("command line", 1, 1);

    /// <param name="template">All but the model.</param>
    /// <exception cref="BadInputException">An option is wrong.</exception>
    public static BudgetRequest Create(IEnumerable<string> models, BudgetItem template)
    {
        var parsed = models.Select(m => BudgetParser.Parse(template with { Item = m, Model = m })).ToArray();
        var problems = parsed.SelectMany(p => p.Problems).Select(p => p.Message).Distinct(StringComparer.Ordinal).ToArray();
        return problems.Length == 0
            ? new BudgetRequest("", [.. parsed.Select(p => p.Budget)], [.. parsed.Select(_ => CommandLine)], [])
            : throw new BadInputException(problems);
    }
}
