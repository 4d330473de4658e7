using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Budgets;

/// <summary>The budgets of a project, with all that can be said of them without looking at any model.</summary>
internal sealed record BudgetRequest(BudgetFile File, CheckedBudgets Checked)
{
    /// <summary>Of the project, then those of the policy.</summary>
    public IReadOnlyList<Placed<Budget>> Budgets { get; } =
    [
        .. File.Items.Zip(Checked.Locations, (item, location) => new Placed<Budget>(BudgetParser.Parse(item).Budget, location, IsPolicy: false)),
        .. Checked.PolicyBudgets.Select(b => new Placed<Budget>(BudgetParser.Parse(b.Value).Budget, b.Location, IsPolicy: true)),
    ];

    public IReadOnlyCollection<string> Models => [.. Budgets.Select(b => b.Value.Model).Distinct(StringComparer.Ordinal)];

    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static BudgetRequest Read(string path)
    {
        try
        {
            return Of(BudgetFileReader.Read(System.IO.File.ReadAllText(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ContractFormatException)
        {
            throw new BadInputException($"budgets '{path}': {e.Message}");
        }
    }

    public static BudgetRequest Of(BudgetFile file) => new(file, CheckedBudgets.Of(file, ReadText));

    private static string? ReadText(string path) => System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : null;
}
