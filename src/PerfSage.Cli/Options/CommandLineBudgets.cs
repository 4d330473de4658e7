using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;
using PerfSage.Gate;
using PerfSage.Gate.Budgets;

namespace PerfSage.Cli.Options;

/// <summary>Budgets from options, through the same parser as those of a project, so that both mean the same.</summary>
internal static class CommandLineBudgets
{
    private static readonly ItemLocation CommandLine = new(SourceLocation.StartOf("command line"));

    /// <param name="template">All but the model.</param>
    /// <exception cref="BadInputException">An option is wrong.</exception>
    public static BudgetRequest Create(IEnumerable<string> models, BudgetItem template)
    {
        var (catalog, names) = DeviceNames.ReadFiles([template.Device]);
        var item = template.With(nameof(BudgetItem.Device), string.Join(';', names));
        var items = models.Select(m => item with { Item = m, Model = m }).ToArray();
        var devices = catalog.Known;
        var parsed = items.Select(i => BudgetParser.Parse(i, devices)).ToArray();
        var problems = parsed.SelectMany(p => p.Problems).Select(p => p.Message).Distinct(StringComparer.Ordinal).ToArray();
        ItemLocation[] locations = [.. items.Select(_ => CommandLine)];
        return problems.Length == 0
            ? new BudgetRequest(
                new BudgetFile(
                    Fingerprint: "",
                    BudgetSettings.None,
                    items.ToEquatableArray(),
                    Suppressions: default,
                    Devices: default,
                    Models: default
                ),
                catalog,
                new CheckedBudgets(locations, [], [], ParsedBudgets.Of(parsed, locations, [], [], devices), null, [])
            )
            : throw new BadInputException(problems);
    }
}
