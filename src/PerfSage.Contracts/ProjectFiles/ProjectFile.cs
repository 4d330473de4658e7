namespace PerfSage.Contracts.ProjectFiles;

/// <summary>What matters of a project file or of one that it imports.</summary>
/// <param name="Imports">Unconditional ones, as written.</param>
internal sealed record ProjectFile(
    string Path,
    IReadOnlyList<ItemElement> Budgets,
    IReadOnlyList<ItemElement> Suppressions,
    IReadOnlyList<ItemElement> Devices,
    IReadOnlyList<string> Imports
)
{
    /// <summary>What budgets have that do not say otherwise.</summary>
    public IReadOnlyList<ItemElement> BudgetDefinitions { get; init; } = [];
}
