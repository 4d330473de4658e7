namespace PerfSage.Contracts.ProjectFiles;

/// <summary>A <c>PerfBudget</c>, <c>PerfBudgetSuppression</c> or <c>PerfDevice</c> element as it is written, not evaluated.</summary>
/// <param name="Metadata">Attributes and child elements, by name, whatever its case.</param>
/// <param name="Conditional">Whether it may be meant not to count: a Condition, Choose or Target is around it.</param>
/// <param name="MayBeRemoved">Whether a Remove follows in the same file.</param>
internal sealed record ItemElement(
    SourceLocation Location,
    IReadOnlyList<IncludePattern> Include,
    IReadOnlyDictionary<string, string> Metadata,
    bool Conditional,
    bool MayBeRemoved
)
{
    public const string Budget = "PerfBudget";

    public const string Suppression = "PerfBudgetSuppression";

    public const string Device = "PerfDevice";

    /// <summary>Empty where there is none.</summary>
    public string Value(string name) => Metadata.TryGetValue(name, out var value) ? value : "";
}
