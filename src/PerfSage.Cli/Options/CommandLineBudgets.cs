using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Text;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;

namespace PerfSage.Cli.Options;

/// <summary>Budgets from options, through the same parser as those of a project, so that both mean the same.</summary>
internal static class CommandLineBudgets
{
    private static readonly SourceLocation CommandLine = new("command line", 1, 1);

    /// <param name="template">All but the model.</param>
    /// <exception cref="BadInputException">An option is wrong.</exception>
    public static BudgetRequest Create(IEnumerable<string> models, BudgetItem template)
    {
        var items = models.Select(m => template with { Item = m, Model = m }).ToArray();
        var problems = items.SelectMany(i => BudgetParser.Parse(i).Problems).Select(p => p.Message).Distinct(StringComparer.Ordinal).ToArray();
        var settings = new BudgetSettings("", "", "", "", "", "", "", "", "", "");
        return problems.Length == 0
            ? new BudgetRequest(
                new BudgetFile("", settings, items.ToEquatableArray(), default, default),
                new CheckedBudgets([.. items.Select(_ => CommandLine)], [], [], null, []))
            : throw new BadInputException(problems);
    }
}
