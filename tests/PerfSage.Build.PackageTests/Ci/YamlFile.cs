using YamlDotNet.RepresentationModel;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>Reads what the tests need of a YAML document.</summary>
internal static class YamlFile
{
    public static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public static YamlNode? Child(this YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var child) ? child : null;

    public static string? Text(this YamlMappingNode node, string key) => (node.Child(key) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlMappingNode> Items(this YamlMappingNode node, string key) =>
        (node.Child(key) as YamlSequenceNode)?.Children.Cast<YamlMappingNode>() ?? [];

    /// <summary>Keys and scalars of a mapping; empty when there is none.</summary>
    public static IReadOnlyList<(string Key, string Value)> Pairs(this YamlMappingNode node, string key) =>
        node.Child(key) is YamlMappingNode pairs
            ? [.. pairs.Children.Select(p => (((YamlScalarNode)p.Key).Value!, (p.Value as YamlScalarNode)?.Value ?? ""))]
            : [];
}
