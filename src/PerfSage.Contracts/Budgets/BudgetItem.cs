namespace PerfSage.Contracts.Budgets;

/// <summary>A <c>PerfBudget</c> item as MSBuild evaluated it: text, nothing checked. Missing metadata is empty.</summary>
/// <param name="DefinedIn">Full path of the project file that holds the element.</param>
/// <param name="Target">Alias of <paramref name="Device"/>.</param>
/// <param name="Modified">When the model was last written; a restored older file is a change too.</param>
/// <param name="Item">What the element's Include expanded to.</param>
/// <param name="Model">Full path of the model.</param>
internal sealed record BudgetItem(
    string DefinedIn,
    string Device,
    string Target,
    string MaxLatencyMs,
    string MaxEnergyMj,
    string MaxMemoryKiB,
    string MaxFileKiB,
    string Confidence,
    string Gate,
    string Level,
    string Modified,
    string Item,
    string Model)
{
    /// <summary>Metadata by the name that users write.</summary>
    public IEnumerable<KeyValuePair<string, string>> Metadata =>
    [
        new(nameof(Device), Device),
        new(nameof(Target), Target),
        new(nameof(MaxLatencyMs), MaxLatencyMs),
        new(nameof(MaxEnergyMj), MaxEnergyMj),
        new(nameof(MaxMemoryKiB), MaxMemoryKiB),
        new(nameof(MaxFileKiB), MaxFileKiB),
        new(nameof(Confidence), Confidence),
        new(nameof(Gate), Gate),
        new(nameof(Level), Level),
    ];
}
