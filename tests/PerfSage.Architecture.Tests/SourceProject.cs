using System.Reflection;
using System.Xml.Linq;

namespace PerfSage.Architecture.Tests;

/// <summary>A project under src or eng, with what its project file says it depends on.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="Assembly">Full path of what it is built to.</param>
internal sealed record SourceProject(
    string Name,
    string Folder,
    string Assembly,
    IReadOnlySet<string> Projects,
    IReadOnlySet<string> Packages
)
{
    private static readonly string Configuration = typeof(SourceProject)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "Configuration")
        .Value!;

    public static IReadOnlyList<string> Folders { get; } = [Path.Combine(Repository.Root, "src"), Path.Combine(Repository.Root, "eng")];

    public static IReadOnlyList<SourceProject> All { get; } =
        Folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(Read)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToArray();

    /// <summary>All but those that only pack.</summary>
    public static IReadOnlyList<SourceProject> WithAssembly { get; } =
    [.. All.Where(p => Directory.EnumerateFiles(p.Folder, "*.cs", SearchOption.AllDirectories).Any())];

    private static SourceProject Read(string path)
    {
        var xml = XDocument.Load(path);
        var name = Path.GetFileNameWithoutExtension(path);
        var projects = Values(xml, "ProjectReference", "Include")
            .Concat(Values(xml, "Import", "Project").Where(p => p.EndsWith(".projitems", StringComparison.Ordinal)));
        return new SourceProject(
            name,
            Path.GetDirectoryName(path)!,
            // UseArtifactsOutput's layout.
            Path.Combine(
                Repository.Root,
                "artifacts",
                "bin",
                name,
                Configuration.ToLowerInvariant(),
                (xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name) + ".dll"
            ),
            projects.Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))).ToHashSet(StringComparer.Ordinal),
            Values(xml, "PackageReference", "Include").ToHashSet(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Values(XDocument xml, string element, string attribute) =>
        xml.Descendants(element).Select(e => (string?)e.Attribute(attribute)).OfType<string>();
}
