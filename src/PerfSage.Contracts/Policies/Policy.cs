using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Contracts.Policies;

/// <summary>Budgets for all projects below a folder.</summary>
/// <param name="Path">Full path of the file; what it names is relative to its folder.</param>
/// <param name="Findings">What is wrong with it, whichever project it is applied to.</param>
internal sealed record Policy(
    string Path,
    IReadOnlyList<ItemElement> Budgets,
    IReadOnlyList<ItemElement> Suppressions,
    IReadOnlyList<Finding> Findings
)
{
    public const string FileName = "perfbudgets.xml";
}
