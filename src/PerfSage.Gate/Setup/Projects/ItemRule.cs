using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Gate.Setup.Projects;

/// <summary>What an element of a project says of files; the later one of two counts.</summary>
/// <param name="ItemType">E.g. <c>AndroidAsset</c>.</param>
/// <param name="Exclude">Only of an Include.</param>
internal sealed record ItemRule(
    string ItemType,
    RuleKind Kind,
    IReadOnlyList<IncludePattern> Patterns,
    IReadOnlyList<IncludePattern> Exclude
)
{
    /// <param name="item">Relative to the project's folder, with forward slashes.</param>
    public bool Matches(string item) => Patterns.Any(p => p.Matches(item)) && !Exclude.Any(p => p.Matches(item));
}
