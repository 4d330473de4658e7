using System.Xml.Linq;

namespace PerfSage.Architecture.Tests;

/// <summary>A project under src or eng, with what its project file says it depends on.</summary>
internal sealed record SourceProject(string Name, IReadOnlySet<string> Projects, IReadOnlySet<string> Packages)
{
    public static IReadOnlyList<string> Folders { get; } = [Path.Combine(Repository.Root, "src"), Path.Combine(Repository.Root, "eng")];

    public static IReadOnlyList<SourceProject> All { get; } = Folders
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
        .Select(Read)
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .ToArray();

    private static SourceProject Read(string path)
    {
        var xml = XDocument.Load(path);
        var projects = Values(xml, "ProjectReference", "Include").Concat(Values(xml, "Import", "Project").Where(p => p.EndsWith(".projitems", StringComparison.Ordinal)));
        return new SourceProject(
            Path.GetFileNameWithoutExtension(path),
            projects.Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))).ToHashSet(StringComparer.Ordinal),
            Values(xml, "PackageReference", "Include").ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Values(XDocument xml, string element, string attribute) =>
        xml.Descendants(element).Select(e => (string?)e.Attribute(attribute)).OfType<string>();
}
