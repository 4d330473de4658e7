using PerfSage.Contracts;
using PerfSage.Gate.Git;

namespace PerfSage.Gate.Budgets;

/// <summary>That there is no base to compare with: an error of the project, since no budget is to blame.</summary>
internal static class BaseProblem
{
    public static Finding Of(BudgetRequest request, GitException failure) =>
        new Problem(DiagnosticIds.UnavailableBase, $"the base '{request.File.Settings.Base}' is not available: {failure.Message}").At(
            SourceLocation.StartOf(request.File.Settings.Project)
        );
}
