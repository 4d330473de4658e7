namespace PerfSage.Contracts.Budgets;

/// <summary>A <c>PerfBudget</c> item, of a project or of the policy file.</summary>
/// <param name="Model">Full path.</param>
internal sealed record BudgetItem(string DefinedIn, string Item, string Model) : IProjectItem
{
    public string Device { get; init; } = "";

    /// <summary>Alias of <see cref="Device"/>.</summary>
    public string Target { get; init; } = "";

    public string MaxLatencyMs { get; init; } = "";

    public string MaxEnergyMj { get; init; } = "";

    public string MaxMemoryKiB { get; init; } = "";

    public string MaxFileKiB { get; init; } = "";

    public string MaxRegressionPercent { get; init; } = "";

    public string MinRegressionMs { get; init; } = "";

    public string MinRegressionMj { get; init; } = "";

    public string MinRegressionKiB { get; init; } = "";

    public string Confidence { get; init; } = "";

    public string Gate { get; init; } = "";

    public string Level { get; init; } = "";

    /// <summary>When the model was last written; a restored older file is a change too.</summary>
    public string Modified { get; init; } = "";

    public static IReadOnlyList<string> MetadataNames { get; } = new BudgetItem("", "", "").Metadata.Select(m => m.Key).ToArray();

    public IEnumerable<KeyValuePair<string, string>> Metadata =>
        [
            new(nameof(Device), Device),
            new(nameof(Target), Target),
            new(nameof(MaxLatencyMs), MaxLatencyMs),
            new(nameof(MaxEnergyMj), MaxEnergyMj),
            new(nameof(MaxMemoryKiB), MaxMemoryKiB),
            new(nameof(MaxFileKiB), MaxFileKiB),
            new(nameof(MaxRegressionPercent), MaxRegressionPercent),
            new(nameof(MinRegressionMs), MinRegressionMs),
            new(nameof(MinRegressionMj), MinRegressionMj),
            new(nameof(MinRegressionKiB), MinRegressionKiB),
            new(nameof(Confidence), Confidence),
            new(nameof(Gate), Gate),
            new(nameof(Level), Level),
        ];

    /// <param name="metadata">Value by name; empty where there is none.</param>
    public static BudgetItem Of(string definedIn, string item, string model, Func<string, string> metadata) =>
        new(definedIn, item, model)
        {
            Device = metadata(nameof(Device)),
            Target = metadata(nameof(Target)),
            MaxLatencyMs = metadata(nameof(MaxLatencyMs)),
            MaxEnergyMj = metadata(nameof(MaxEnergyMj)),
            MaxMemoryKiB = metadata(nameof(MaxMemoryKiB)),
            MaxFileKiB = metadata(nameof(MaxFileKiB)),
            MaxRegressionPercent = metadata(nameof(MaxRegressionPercent)),
            MinRegressionMs = metadata(nameof(MinRegressionMs)),
            MinRegressionMj = metadata(nameof(MinRegressionMj)),
            MinRegressionKiB = metadata(nameof(MinRegressionKiB)),
            Confidence = metadata(nameof(Confidence)),
            Gate = metadata(nameof(Gate)),
            Level = metadata(nameof(Level)),
        };
}
