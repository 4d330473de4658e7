using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>The steps template for Azure Pipelines.</summary>
/// <param name="Parameters">With their defaults.</param>
internal sealed record AzureTemplate(IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<YamlMappingNode> Steps, string Text)
{
    public static AzureTemplate Load()
    {
        var text = File.ReadAllText(Repository.Path("eng/ci/azure/perfsage.yml"));
        var root = YamlFile.Parse(text);
        var steps = root.Items("steps")
            .SelectMany(s =>
                s.Children.First() is { Key: YamlScalarNode { Value: { } key }, Value: YamlSequenceNode group }
                && key.StartsWith("${{", StringComparison.Ordinal)
                    ? group.Children.Cast<YamlMappingNode>()
                    : [s]
            );
        return new AzureTemplate(
            root.Items("parameters").ToDictionary(p => p.Text("name")!, p => p.Text("default")!, StringComparer.Ordinal),
            [.. steps],
            text
        );
    }

    public YamlMappingNode Gate => Steps.Single(s => s.Text("bash") is not null);

    public IEnumerable<string> Used => Regex.Matches(Text, @"parameters\.(\w+)").Select(m => m.Groups[1].Value).Distinct();

    /// <summary>Runs the shell step.</summary>
    public Task<BuildResult> Run(string folder, string temp, string target, params (string Name, string Value)[] parameters)
    {
        var context = Parameters.ToDictionary(p => "parameters." + p.Key, p => p.Value, StringComparer.Ordinal);
        Array.ForEach(parameters, p => context["parameters." + p.Name] = p.Value);
        return Bash.Run(
            folder,
            temp,
            Gate.Text("bash")!,
            [
                .. Gate.Pairs("env").Select(e => (e.Key, Expressions.Evaluate(e.Value, context))),
                ("AGENT_TEMPDIRECTORY", temp),
                ("TF_BUILD", "True"),
                ("GITHUB_ACTIONS", ""),
                ("SYSTEM_PULLREQUEST_TARGETBRANCH", target),
            ]
        );
    }
}
