using PerfSage.Contracts;
using PerfSage.Contracts.Policies;
using PerfSage.Contracts.ProjectFiles;

namespace PerfSage.Gate.Budgets;

/// <summary>
/// Budgets of a policy that nothing would ever check. A project's build sees only its own models, so the files on disk are looked at.
/// </summary>
internal static class UnmatchedPatterns
{
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public static IEnumerable<Finding> Missing(BudgetRequest request) =>
        request.Checked.Policy is not { } policy
            ? []
            : from element in policy.Budgets
            from pattern in element.Include
            where !(pattern.HasWildcard && EmptyGlob.IsAllowed(element))
            where !request.Checked.PolicyBudgets.Any(b => b.Location == element.Location && pattern.Matches(b.Value.Item))
            let problem = Problem(policy, pattern, request.File.Settings.Project)
            where problem is not null
            select problem.At(element.Location);

    private static Problem? Problem(Policy policy, IncludePattern pattern, string project)
    {
        var folder = Path.GetDirectoryName(policy.Path)!;
        if (pattern.HasWildcard)
        {
            var isThere = Directory
                .EnumerateFiles(folder, "*", Everywhere)
                .Any(f => PolicyExpansion.Relative(policy, f) is { } relative && pattern.Matches(relative));
            return isThere ? null : EmptyGlob.Problem(pattern.Text, $" below {folder}");
        }

        var path = Path.GetFullPath(Path.Combine(folder, pattern.Text.Replace('\\', '/')));
        if (!File.Exists(path))
        {
            return new Problem(DiagnosticIds.UnreadableModel, $"'{path}' cannot be read: the file does not exist");
        }

        return IsBelow(path, Path.GetDirectoryName(project))
            ? new Problem(
                DiagnosticIds.InvalidBudget,
                $"'{pattern.Text}' is in the folder of {Path.GetFileName(project)}, "
                    + "but is none of its items, so this budget would never be checked; "
                    + "add it to the project, e.g. as None, Content or PerfBudget"
            )
            : null;
    }

    private static bool IsBelow(string path, string? folder) =>
        folder is { Length: > 0 }
        && path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
