using PerfSage.Gate.Setup.Projects;

namespace PerfSage.Gate.Setup.Models;

/// <summary>A model of a repository.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="ShippedBy">None where it is in no project.</param>
/// <param name="NeedsItem">
/// Whether its budget has to be an item of the projects: the policy knows only files that are there when MSBuild reads a project.
/// </param>
internal sealed record FoundModel(string Path, IReadOnlyList<Shipping> ShippedBy, bool NeedsItem)
{
    public Platforms Platforms =>
        ShippedBy.Aggregate(
            Platforms.None,
            (all, s) =>
                all
                | s.As switch
                {
                    "AndroidAsset" => Platforms.Android,
                    "BundleResource" => Platforms.Ios,
                    _ => s.Project.Platforms,
                }
        );
}
