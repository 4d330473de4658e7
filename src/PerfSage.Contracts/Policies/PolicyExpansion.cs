using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.ProjectFiles;
using PerfSage.Contracts.Suppressions;

namespace PerfSage.Contracts.Policies;

/// <summary>Applies a policy to the models of a project.</summary>
internal static class PolicyExpansion
{
    public static IEnumerable<Placed<BudgetItem>> Budgets(Policy policy, IReadOnlyCollection<string> models) =>
        from element in policy.Budgets
        from match in Matches(policy, element, models)
        select new Placed<BudgetItem>(BudgetItem.Of(policy.Path, match.Item, match.Model, element.Value), element.Location, IsPolicy: true);

    public static IEnumerable<Placed<SuppressionItem>> Suppressions(Policy policy, IReadOnlyCollection<string> models) =>
        from element in policy.Suppressions
        from match in Matches(policy, element, models)
        select new Placed<SuppressionItem>(
            SuppressionItem.Of(policy.Path, match.Item, match.Model, element.Value),
            element.Location,
            IsPolicy: true
        );

    /// <returns>The model's path relative to the policy with forward slashes; null when it is not below it.</returns>
    public static string? Relative(Policy policy, string model)
    {
        var folder = Slashes(Path.GetDirectoryName(policy.Path) ?? "").TrimEnd('/') + "/";
        return Slashes(model).StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? Slashes(model).Substring(folder.Length) : null;
    }

    private static IEnumerable<(string Item, string Model)> Matches(Policy policy, ItemElement element, IEnumerable<string> models) =>
        from model in models
        let item = Relative(policy, model)
        where item is not null && element.Include.Any(p => p.Matches(item))
        select (item, model);

    private static string Slashes(string path) => path.Replace('\\', '/');
}
