namespace PerfSage.Contracts.ProjectFiles;

/// <summary>
/// A pattern that matches no file makes no item, hence no budget: the build would pass although its author wanted a limit, unless they
/// say that there may be no file.
/// </summary>
internal static class EmptyGlob
{
    /// <summary>Metadata of an element; of no item, for there is none.</summary>
    public const string AllowEmpty = nameof(AllowEmpty);

    public static bool IsAllowed(ItemElement element) => Says(element, "true");

    /// <returns>What is wrong with the metadata's value.</returns>
    public static IEnumerable<Problem> Mistakes(ItemElement element)
    {
        if (!Says(element, "true") && !Says(element, "false") && !Says(element, ""))
        {
            yield return new Problem(
                DiagnosticIds.InvalidBudget,
                $"{AllowEmpty}=\"{element.Value(AllowEmpty)}\" is neither true nor false; it is read as it is written"
            );
        }
    }

    /// <param name="where">Where files were looked for, as words; empty for the project's folder.</param>
    public static Problem Problem(string pattern, string where) =>
        new(
            DiagnosticIds.EmptyGlob,
            $"'{pattern}' matches no file{where}, so this budget would never be checked; "
                + $"if there may be none, say {AllowEmpty}=\"true\""
        );

    private static bool Says(ItemElement element, string value) =>
        string.Equals(element.Value(AllowEmpty).Trim(), value, StringComparison.OrdinalIgnoreCase);
}
