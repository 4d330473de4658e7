using YamlDotNet.RepresentationModel;

namespace PerfSage.Build.PackageTests.Ci;

/// <summary>A step of an action; <paramref name="Run"/> is null for one that uses another action.</summary>
internal sealed record ActionStep(
    string Name,
    string? Id,
    string? If,
    string? Shell,
    string? Run,
    IReadOnlyList<(string Key, string Value)> Env,
    IReadOnlyList<(string Key, string Value)> With,
    bool ContinueOnError
)
{
    public static ActionStep Of(YamlMappingNode node) =>
        new(
            node.Text("name")!,
            node.Text("id"),
            node.Text("if"),
            node.Text("shell"),
            node.Text("run"),
            node.Pairs("env"),
            node.Pairs("with"),
            node.Text("continue-on-error") == "true"
        );

    /// <summary>Everything in which an expression may stand.</summary>
    public IEnumerable<string> Texts => new[] { If, Run }.OfType<string>().Concat(Env.Concat(With).Select(p => p.Value));
}
