using System.Xml.Linq;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Gate.Setup.Projects;

/// <summary>Finds the models that <c>DownloadFile</c> tasks fetch.</summary>
internal static class Downloads
{
    /// <summary>The target of the package that users' own targets are to run before.</summary>
    public const string Hook = "PerfSageBeforePredict";

    private const string Task = "DownloadFile";
    private const string Extension = ".tflite";

    private static readonly string[] ProjectFolders =
    [
        "$(MSBuildProjectDirectory)/",
        "$(MSBuildThisFileDirectory)",
        "$(MSBuildThisFileDirectory)/",
        "$(ProjectDir)",
        "./",
    ];

    public static IEnumerable<Download> Of(XElement root) =>
        from target in ProjectElements.Targets(root)
        from task in target.Descendants().Where(e => ItemElementReader.Named(e, Task))
        where task.Attributes().Any(a => a.Value.Contains(Extension, StringComparison.OrdinalIgnoreCase)) || Batched(task, target)
        select new Download(ItemElementReader.Attribute(target, "Name") ?? "", FileOf(task), Condition(target));

    /// <returns>Names of targets that run before the package predicts.</returns>
    public static IEnumerable<string> Hooked(XElement root) =>
        from target in ProjectElements.Targets(root)
        where ProjectElements.List(target, "BeforeTargets").Contains(Hook, StringComparer.OrdinalIgnoreCase)
        from name in ProjectElements.List(target, "DependsOnTargets").Append(ItemElementReader.Attribute(target, "Name") ?? "")
        select name;

    // The task runs once for each of a list of addresses, which stands elsewhere in the file.
    private static bool Batched(XElement task, XElement target) =>
        (ItemElementReader.Attribute(task, "SourceUrl") ?? "").Contains('(', StringComparison.Ordinal)
        && target
            .AncestorsAndSelf()
            .Last()
            .Descendants()
            .Any(e => e.Attributes().Any(a => a.Value.Contains(Extension, StringComparison.OrdinalIgnoreCase) && a.Value.Contains("://")));

    private static string? FileOf(XElement task)
    {
        var folder = (ItemElementReader.Attribute(task, "DestinationFolder") ?? "").Replace('\\', '/').Trim().TrimEnd('/');
        var name =
            ItemElementReader.Attribute(task, "DestinationFileName")?.Trim() ?? NameIn(ItemElementReader.Attribute(task, "SourceUrl"));
        var start = ProjectFolders
            .Where(f => (folder + "/").StartsWith(f, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(f => f.Length)
            .FirstOrDefault("");
        var path = (folder + "/")[start.Length..].TrimStart('/') + name;
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !path.Contains('(', StringComparison.Ordinal) ? path : null;
    }

    // As the task does: the last segment of the address, without what follows its question mark.
    private static string NameIn(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Path.GetFileName(uri.LocalPath) : "";

    private static string Condition(XElement target) =>
        ItemElementReader.Attribute(target, "Condition") is { } condition
        && condition.Contains("$(TargetFramework)", StringComparison.OrdinalIgnoreCase)
            ? condition
            : "";
}
