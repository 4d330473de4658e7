using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Gate.Setup.Projects;

/// <summary>Reads elements of MSBuild's XML as they are written.</summary>
internal static partial class ProjectElements
{
    // Those that the package's targets take for files of a project.
    private static readonly string[] ItemTypes =
    [
        "None",
        "Content",
        "EmbeddedResource",
        "AndroidAsset",
        "MauiAsset",
        "BundleResource",
        "AdditionalFiles",
        "Resource",
    ];

    public static IEnumerable<ItemRule> Rules(XElement root) =>
        from element in root.Descendants()
        // What a target adds is there only while it runs.
        where !element.Ancestors().Any(e => ItemElementReader.Named(e, "Target"))
        let type = ItemTypes.FirstOrDefault(t => ItemElementReader.Named(element, t))
        where type is not null
        from kind in Enum.GetValues<RuleKind>()
        let files = ItemElementReader.Attribute(element, kind.ToString())
        // What is removed only sometimes is there at other times.
        where files is not null && !(kind == RuleKind.Remove && ItemElementReader.Conditional(element))
        select new ItemRule(type, kind, Patterns(files), Patterns(ItemElementReader.Attribute(element, "Exclude") ?? ""));

    /// <returns>All values of a property, whatever their conditions.</returns>
    public static IEnumerable<string> Values(XElement root, string property) =>
        root.Descendants().Where(e => ItemElementReader.Named(e, property) && !e.HasElements).Select(e => e.Value.Trim());

    /// <returns>Whether a property is set to true, or false, on some condition at least.</returns>
    public static bool Says(XElement root, string property, bool value) =>
        Values(root, property).Any(v => v.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <returns>Whether there is an item of a name.</returns>
    public static bool Has(XElement root, string itemType, string name) =>
        root.Descendants()
            .Where(e => ItemElementReader.Named(e, itemType))
            .Any(e => string.Equals(ItemElementReader.Attribute(e, "Include")?.Trim(), name, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<XElement> Targets(XElement root) => root.Descendants().Where(e => ItemElementReader.Named(e, "Target"));

    /// <returns>Of a list such as <c>A;B</c>; none where the attribute is missing.</returns>
    public static string[] List(XElement element, string attribute) =>
        (ItemElementReader.Attribute(element, attribute) ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    /// <summary>Those that say at least how the file is called: a list of items, or a property alone, would stand for any.</summary>
    private static IncludePattern[] Patterns(string files) =>
        // The folder that a property names may be the project's own, which paths of items begin without.
        [.. IncludePattern.Parse(PropertyAsFolder().Replace(files, "$1")).Where(p => SaysName(p.Text))];

    private static bool SaysName(string pattern)
    {
        var written = Property().Replace(pattern.Replace('\\', '/'), "");
        return !written.Contains("$(", StringComparison.Ordinal)
            && !written.Contains("@(", StringComparison.Ordinal)
            && !written.Contains("%(", StringComparison.Ordinal)
            && written[(written.LastIndexOf('/') + 1)..] is { Length: > 0 } name
            && name[0] != '.';
    }

    [GeneratedRegex(@"\$\(\w+\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"(\$\(\w+\))[\\/]")]
    private static partial Regex PropertyAsFolder();
}
