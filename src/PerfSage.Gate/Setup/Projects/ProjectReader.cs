using System.Xml;
using System.Xml.Linq;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Core.Files;
using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Gate.Setup.Projects;

/// <summary>Reads a project, the Directory.Build files above it, and what they import by a path that is written out.</summary>
internal static class ProjectReader
{
    public const string Package = "PerfSage.Build";

    private const string VersionsFile = "Directory.Packages.props";

    /// <param name="path">Relative to the repository.</param>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static AppProject Read(RepositoryFiles files, string path)
    {
        var full = files.FullPath(path);
        var own = Own(full);
        var roots = new ProjectFileSet(full, [Above(full, "Directory.Build.props"), full, Above(full, "Directory.Build.targets")], Text)
            .Files.Select(f => f.Path == full ? own : Root(f.Path))
            .OfType<XElement>()
            .ToArray();
        var versions = Above(full, VersionsFile);
        var central = Root(versions);
        var isCentral = roots.Append(central).OfType<XElement>().Any(r => ProjectElements.Says(r, "ManagePackageVersionsCentrally", true));
        return new AppProject(
            path,
            IsSdkStyle(own),
            Phones(roots),
            HasDefaultItems: !roots.Any(r =>
                ProjectElements.Says(r, "EnableDefaultItems", false) || ProjectElements.Says(r, "EnableDefaultNoneItems", false)
            ) && IsSdkStyle(own),
            [.. roots.SelectMany(r => ProjectElements.Values(r, "DefaultItemExcludes")).SelectMany(Excludes)],
            [.. roots.SelectMany(ProjectElements.Rules)],
            [.. roots.SelectMany(r => ItemElementReader.Read(r, full, ItemElement.Budget))],
            [.. Downloads.Of(own)],
            [.. roots.SelectMany(Downloads.Hooked)],
            HasPackage: roots.Any(r => ProjectElements.Has(r, "PackageReference", Package))
                || (isCentral && central is not null && ProjectElements.Has(central, "GlobalPackageReference", Package)),
            isCentral && central is not null ? Path.GetRelativePath(files.Root, versions).Replace('\\', '/') : null,
            central is not null && ProjectElements.Has(central, "PackageVersion", Package)
        );
    }

    private static XElement Own(string path)
    {
        try
        {
            return ItemElementReader.Root(RegularFile.ReadText(path)) ?? throw new BadInputException("it is empty");
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(e.Message);
        }
    }

    // MSBuild says so itself when an imported file is no XML.
    private static XElement? Root(string path)
    {
        try
        {
            return Text(path) is { } text ? ItemElementReader.Root(text) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Text(string path) => path.Length > 0 && RegularFile.HasContent(path) ? RegularFile.ReadText(path) : null;

    private static bool IsSdkStyle(XElement root) =>
        ItemElementReader.Attribute(root, "Sdk") is not null
        || root.Elements().Any(e => ItemElementReader.Named(e, "Sdk"))
        || root.Elements().Any(e => ItemElementReader.Named(e, "Import") && ItemElementReader.Attribute(e, "Sdk") is not null);

    private static Platforms Phones(IReadOnlyList<XElement> roots)
    {
        var frameworks = roots.SelectMany(r =>
            ProjectElements.Values(r, "TargetFramework").Concat(ProjectElements.Values(r, "TargetFrameworks"))
        );
        var text = string.Join(';', frameworks);
        return (text.Contains("-android", StringComparison.OrdinalIgnoreCase) ? Platforms.Android : Platforms.None)
            | (text.Contains("-ios", StringComparison.OrdinalIgnoreCase) ? Platforms.Ios : Platforms.None);
    }

    // What the SDK itself excludes is known already.
    private static IEnumerable<IncludePattern> Excludes(string value) =>
        IncludePattern.Parse(value).Where(p => !p.Text.StartsWith("$(", StringComparison.Ordinal));

    private static string Above(string project, string name) =>
        ParentFolders.Of(Path.GetDirectoryName(project)).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? "";
}
