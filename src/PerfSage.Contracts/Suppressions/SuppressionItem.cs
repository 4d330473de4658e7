namespace PerfSage.Contracts.Suppressions;

/// <summary>A <c>PerfBudgetSuppression</c> item, of a project or of the policy file.</summary>
/// <param name="Model">Full path.</param>
/// <param name="Metadata">By <see cref="MetadataNames"/>.</param>
internal sealed record SuppressionItem(string DefinedIn, string Item, string Model, ItemMetadata Metadata) : IProjectItem
{
    public const string MaxRegressionPercent = nameof(MaxRegressionPercent);

    public static IReadOnlyList<string> MetadataNames { get; } =
    [
        nameof(Id),
        nameof(Device),
        nameof(Target),
        .. Metric.All.Select(m => m.LimitName),
        MaxRegressionPercent,
        nameof(Until),
        nameof(Justification),
    ];

    public string Id => Metadata[nameof(Id)];

    public string Device => Metadata[nameof(Device)];

    /// <summary>Alias of <see cref="Device"/>.</summary>
    public string Target => Metadata[nameof(Target)];

    public string Until => Metadata[nameof(Until)];

    public string Justification => Metadata[nameof(Justification)];

    /// <param name="metadata">Value by name; empty where there is none.</param>
    public static SuppressionItem Of(string definedIn, string item, string model, Func<string, string> metadata) =>
        new(definedIn, item, model, new ItemMetadata(MetadataNames, metadata));
}
