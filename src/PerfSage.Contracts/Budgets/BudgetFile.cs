using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>What <c>budgets.txt</c> holds.</summary>
/// <param name="Fingerprint">Of the whole text.</param>
internal sealed record BudgetFile(string Fingerprint, BudgetSettings Settings, EquatableArray<BudgetItem> Items)
{
    public const string Header = "perfsage-budgets 1";
}
