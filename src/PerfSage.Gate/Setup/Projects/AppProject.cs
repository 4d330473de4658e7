using PerfSage.Contracts.ProjectFiles;
using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Gate.Setup.Projects;

/// <summary>A C# project, as far as it can be read without evaluating it.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="IsSdkStyle">Others are built by Visual Studio's own MSBuild, where the package does not run.</param>
/// <param name="Excluded">Of the files that are items without being named.</param>
/// <param name="HasDefaultItems">Whether there are such.</param>
/// <param name="Rules">Of the project and what it imports, in their order.</param>
/// <param name="Hooked">Targets that run before the package predicts.</param>
/// <param name="VersionsFile">Where versions of packages stand if it is not the project itself; relative to the repository.</param>
/// <param name="HasVersion">Whether that file has one of this package.</param>
internal sealed record AppProject(
    string Path,
    bool IsSdkStyle,
    Platforms Platforms,
    bool HasDefaultItems,
    IReadOnlyList<IncludePattern> Excluded,
    IReadOnlyList<ItemRule> Rules,
    IReadOnlyList<ItemElement> Budgets,
    IReadOnlyList<Download> Downloads,
    IReadOnlyList<string> Hooked,
    bool HasPackage,
    string? VersionsFile,
    bool HasVersion
)
{
    /// <summary>Relative to the repository; empty, or with a slash at its end.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    /// <returns>Relative to the project's folder.</returns>
    public string Item(RepositoryFiles files, string path) =>
        System.IO.Path.GetRelativePath(files.FullPath(Folder), files.FullPath(path)).Replace('\\', '/');

    /// <returns>The type of the item that a file is in the project; null if it is none.</returns>
    /// <param name="item">Relative to the project's folder, with forward slashes.</param>
    public string? TypeOf(string item) => Rules.Aggregate(Default(item), (type, rule) => Apply(type, rule, item));

    /// <summary>Whether an element names the file, rather than that it lies in the folder.</summary>
    public bool Names(string item) => TypeOf(item) is { } type && Rules.Any(r => r.ItemType == type && r.Matches(item));

    public bool Judges(string item) => Budgets.Any(b => b.Include.Any(p => p.Matches(item)));

    private string? Default(string item) =>
        HasDefaultItems && !item.StartsWith("../", StringComparison.Ordinal) && !Excluded.Any(p => p.Matches(item))
            ? DefaultItems.TypeOf(item, Platforms)
            : null;

    private static string? Apply(string? type, ItemRule rule, string item) =>
        rule switch
        {
            { Kind: RuleKind.Include } when rule.Matches(item) => rule.ItemType,
            { Kind: RuleKind.Remove } when type == rule.ItemType && rule.Matches(item) => null,
            _ => type,
        };
}
