using YamlDotNet.RepresentationModel;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>A GitHub action that is made of steps.</summary>
/// <param name="Inputs">With their defaults.</param>
/// <param name="Outputs">With the expressions of their values.</param>
internal sealed record CompositeAction(
    IReadOnlyDictionary<string, string> Inputs,
    IReadOnlyDictionary<string, string> Outputs,
    IReadOnlyList<ActionStep> Steps
)
{
    public static CompositeAction Load()
    {
        var root = YamlFile.Parse(File.ReadAllText(Repository.Path("eng/ci/github/action.yml")));
        var runs = (YamlMappingNode)root.Child("runs")!;
        Assert.Equal("composite", runs.Text("using"));
        return new CompositeAction(
            Named(root, "inputs", "default"),
            Named(root, "outputs", "value"),
            [.. runs.Items("steps").Select(ActionStep.Of)]
        );
    }

    private static Dictionary<string, string> Named(YamlMappingNode root, string key, string value) =>
        ((YamlMappingNode)root.Child(key)!).Children.ToDictionary(
            c => ((YamlScalarNode)c.Key).Value!,
            c => ((YamlMappingNode)c.Value).Text(value)!,
            StringComparer.Ordinal
        );
}
