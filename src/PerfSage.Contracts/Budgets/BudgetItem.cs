namespace PerfSage.Contracts.Budgets;

/// <summary>A <c>PerfBudget</c> item, of a project or of the policy file.</summary>
/// <param name="Model">Full path.</param>
/// <param name="Metadata">By <see cref="MetadataNames"/>.</param>
internal sealed record BudgetItem(string DefinedIn, string Item, string Model, ItemMetadata Metadata) : IProjectItem
{
    /// <summary>Of the metadata that a verdict can be about.</summary>
    public static IReadOnlyList<string> LimitNames { get; } = [.. Metric.All.Select(m => m.LimitName), nameof(MaxRegressionPercent)];

    public static IReadOnlyList<string> MetadataNames { get; } =
    [
        nameof(Device),
        nameof(Target),
        .. LimitNames,
        .. Metric.All.Select(m => m.FloorName).Where(n => n.Length > 0),
        nameof(Confidence),
        nameof(Gate),
        nameof(Level),
        nameof(Unpredicted),
        nameof(InputShape),
        nameof(Signature),
        nameof(TripCount),
    ];

    public string Device => Metadata[nameof(Device)];

    /// <summary>Alias of <see cref="Device"/>.</summary>
    public string Target => Metadata[nameof(Target)];

    public string MaxRegressionPercent => Metadata[nameof(MaxRegressionPercent)];

    public string Confidence => Metadata[nameof(Confidence)];

    public string Gate => Metadata[nameof(Gate)];

    public string Level => Metadata[nameof(Level)];

    public string Unpredicted => Metadata[nameof(Unpredicted)];

    public string InputShape => Metadata[nameof(InputShape)];

    public string Signature => Metadata[nameof(Signature)];

    public string TripCount => Metadata[nameof(TripCount)];

    /// <param name="metadata">Value by name; empty where there is none.</param>
    public static BudgetItem Of(string definedIn, string item, string model, Func<string, string> metadata) =>
        new(definedIn, item, model, new ItemMetadata(MetadataNames, metadata));

    public BudgetItem With(string name, string value) => this with { Metadata = Metadata.With(name, value) };
}
