using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Evaluate;

/// <summary>Graphs that are judged together, by the space that they were drawn from.</summary>
internal sealed class SpaceGroup
{
    // The spaces of operators without a network around them.
    private static readonly string[] WithoutNetwork = ["micro", "single"];

    private readonly Func<string?, bool> has;

    private SpaceGroup(string name, Func<string?, bool> has) => (Name, this.has) = (name, has);

    /// <summary>What limits are about.</summary>
    public static SpaceGroup Everything { get; } = new("all", _ => true);

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<SpaceGroup> All { get; } =
    [
        Everything,
        new("nine spaces", space => space is not null && !WithoutNetwork.Contains(space)),
        new("micro and single", WithoutNetwork.Contains),
    ];

    public string Name { get; }

    /// <returns>Real models come from no space.</returns>
    public bool Contains(LabelRow row) => has(row.Has("space") ? row.Text("space") : null);
}
