namespace PerfSage.Contracts.Suppressions;

/// <summary>A <c>PerfBudgetSuppression</c> item, of a project or of the policy file.</summary>
/// <param name="Model">Full path.</param>
internal sealed record SuppressionItem(string DefinedIn, string Item, string Model) : IProjectItem
{
    public string Id { get; init; } = "";

    public string Device { get; init; } = "";

    /// <summary>Alias of <see cref="Device"/>.</summary>
    public string Target { get; init; } = "";

    public string MaxLatencyMs { get; init; } = "";

    public string MaxEnergyMj { get; init; } = "";

    public string MaxMemoryKiB { get; init; } = "";

    public string MaxFileKiB { get; init; } = "";

    public string MaxRegressionPercent { get; init; } = "";

    public string Until { get; init; } = "";

    public string Justification { get; init; } = "";

    public static IReadOnlyList<string> MetadataNames { get; } = new SuppressionItem("", "", "").Metadata.Select(m => m.Key).ToArray();

    public IEnumerable<KeyValuePair<string, string>> Metadata =>
        [
            new(nameof(Id), Id),
            new(nameof(Device), Device),
            new(nameof(Target), Target),
            new(nameof(MaxLatencyMs), MaxLatencyMs),
            new(nameof(MaxEnergyMj), MaxEnergyMj),
            new(nameof(MaxMemoryKiB), MaxMemoryKiB),
            new(nameof(MaxFileKiB), MaxFileKiB),
            new(nameof(MaxRegressionPercent), MaxRegressionPercent),
            new(nameof(Until), Until),
            new(nameof(Justification), Justification),
        ];

    /// <param name="metadata">Value by name; empty where there is none.</param>
    public static SuppressionItem Of(string definedIn, string item, string model, Func<string, string> metadata) =>
        new(definedIn, item, model)
        {
            Id = metadata(nameof(Id)),
            Device = metadata(nameof(Device)),
            Target = metadata(nameof(Target)),
            MaxLatencyMs = metadata(nameof(MaxLatencyMs)),
            MaxEnergyMj = metadata(nameof(MaxEnergyMj)),
            MaxMemoryKiB = metadata(nameof(MaxMemoryKiB)),
            MaxFileKiB = metadata(nameof(MaxFileKiB)),
            MaxRegressionPercent = metadata(nameof(MaxRegressionPercent)),
            Until = metadata(nameof(Until)),
            Justification = metadata(nameof(Justification)),
        };
}
