namespace PerfSage.Contracts.ProjectFiles;

/// <summary>A <c>PerfBudget</c>, <c>PerfBudgetSuppression</c> or <c>PerfDevice</c> element as it is written, not evaluated.</summary>
/// <param name="Text">Of the attribute that names the operation: which items.</param>
/// <param name="Patterns">In <paramref name="Text"/>.</param>
/// <param name="Metadata">Attributes and child elements, by name, whatever its case.</param>
internal sealed record ItemElement(
    SourceLocation Location,
    ItemOperation Operation,
    string Text,
    IReadOnlyList<IncludePattern> Patterns,
    IReadOnlyDictionary<string, string> Metadata
)
{
    /// <summary>Whether MSBuild may have skipped it, or some of its metadata, for a reason that the text does not tell.</summary>
    public bool IsConditional { get; init; }

    public const string Budget = "PerfBudget";

    public const string Suppression = "PerfBudgetSuppression";

    public const string Device = "PerfDevice";

    /// <summary>Of those that it makes items of; none of an Update.</summary>
    public IReadOnlyList<IncludePattern> Include => Operation == ItemOperation.Include ? Patterns : [];

    /// <summary>Empty where there is none.</summary>
    public string Value(string name) => Metadata.TryGetValue(name, out var value) ? value : "";
}
