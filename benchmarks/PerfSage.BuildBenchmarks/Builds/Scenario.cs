namespace PerfSage.BuildBenchmarks.Builds;

/// <summary>What happened before a build.</summary>
/// <param name="Name">As the page calls it.</param>
internal sealed record Scenario(string Name, Action<BuildProject> Prepare)
{
    /// <summary>In an order in which each leaves the project as the next one needs it.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new(
            "first build",
            project =>
            {
                project.DeleteOutputs();
                project.ForgetPredictions();
            }
        ),
        new("first build, all models known", project => project.DeleteOutputs()),
        new("one model replaced", project => project.ReplaceModel()),
        new("nothing changed", _ => { }),
    ];
}
