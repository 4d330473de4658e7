using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Text;

namespace PerfSage.Cli.Budgets;

/// <summary>The budgets of a project, each with its place in the project files.</summary>
/// <param name="Budgets">Parallel to <paramref name="Locations"/>.</param>
/// <param name="Findings">What is wrong with them, without looking at any model.</param>
internal sealed record BudgetRequest(string Fingerprint, IReadOnlyList<Budget> Budgets, IReadOnlyList<SourceLocation> Locations, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyCollection<string> Models => [.. Budgets.Select(b => b.Model).Distinct(StringComparer.Ordinal)];

    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static BudgetRequest Read(string path)
    {
        var file = ReadFile(path);
        var checkedBudgets = CheckedBudgets.Of(file, ReadText);
        return new BudgetRequest(file.Fingerprint, checkedBudgets.Budgets, checkedBudgets.Locations, checkedBudgets.Findings);
    }

    private static BudgetFile ReadFile(string path)
    {
        try
        {
            return BudgetFileReader.Read(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ContractFormatException)
        {
            throw new BadInputException($"budgets '{path}': {e.Message}");
        }
    }

    private static string? ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
