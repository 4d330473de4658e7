using PerfSage.Contracts.Budgets;

namespace PerfSage.Contracts.ProjectFiles;

/// <summary>What is wrong with an element that came to nothing: its author wanted a limit, and there is none.</summary>
internal static class LostElements
{
    private const string Consequence = "so this budget would never be checked; if it may be so, say " + EmptyGlob.AllowEmpty + "=\"true\"";

    /// <param name="written">The project's elements, of which the misspelled names are reported where they stand.</param>
    public static IEnumerable<Finding> Find(IEnumerable<LostElement> lost, IReadOnlyCollection<ItemElement> written) =>
        lost.SelectMany(l => Problems(l, written).Select(p => p.At(l.Location)));

    private static IEnumerable<Problem> Problems(LostElement lost, IReadOnlyCollection<ItemElement> written) =>
        lost.Loss switch
        {
            Loss.Glob => [EmptyGlob.Problem(lost.Text, where: "")],
            Loss.Include => [new Problem(DiagnosticIds.EmptyGlob, $"Include=\"{lost.Text}\" is empty, {Consequence}")],
            Loss.Order =>
            [
                new Problem(
                    DiagnosticIds.EmptyGlob,
                    $"Include=\"{lost.Text}\" makes no {ItemElement.Budget}: the list is filled after this element is read, {Consequence}"
                ),
            ],
            Loss.Update =>
            [
                new Problem(
                    DiagnosticIds.EmptyGlob,
                    $"Update=\"{lost.Text}\" changes no {ItemElement.Budget}: none before it matches, or another element "
                        + $"overwrites what it sets, {Consequence}"
                ),
            ],
            Loss.Limit =>
            [
                new Problem(DiagnosticIds.InvalidBudget, $"{lost.Text} is empty, so there is no such limit; remove it or give it a value"),
            ],
            _ => written.Any(e => e.Metadata.ContainsKey(lost.Text))
                ? []
                : MetadataNames.Misspellings([lost.Text], BudgetItem.MetadataNames),
        };
}
