using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>Tells a misspelled name from one of the user's own.</summary>
internal static class MetadataNames
{
    /// <returns>Of names that are near to known ones, or look like limits.</returns>
    public static IEnumerable<Problem> Misspellings(IEnumerable<string> names, IReadOnlyList<string> known) =>
        from name in names
        where !known.Contains(name, StringComparer.OrdinalIgnoreCase)
        let suggestion = Suggestion.For(name, known)
        where
            suggestion is not null
            || name.StartsWith("Max", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Min", StringComparison.OrdinalIgnoreCase)
        select Unknown(DiagnosticIds.InvalidBudget, name, suggestion, known);

    public static Problem Unknown(string id, string name, string? suggestion, IEnumerable<string> known) =>
        new(
            id,
            $"'{name}' is not known{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")} Known names: {string.Join(", ", known)}"
        );
}
