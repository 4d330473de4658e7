using PerfSage.Gate.Budgets;

namespace PerfSage.Gate.Projects;

/// <summary>
/// Asks a project's own build for its budgets, so that conditions, properties, imports and globs mean what they mean there.
/// </summary>
internal static class ProjectBudgets
{
    private const string Target = "PerfSageWriteBudgets";
    private const string BudgetsPath = "_PerfSageBudgets";
    private const string ActiveProperty = "_PerfSageActive";
    internal const string FrameworksProperty = "TargetFrameworks";

    /// <returns>One for each target framework.</returns>
    /// <exception cref="BadInputException">The project cannot be evaluated, or does not use the package.</exception>
    public static IReadOnlyList<BudgetRequest> Read(string project) =>
        Any(project) is { Count: > 0 } requests ? requests : throw new BadInputException($"project '{project}' has no PerfBudget");

    /// <returns>One for each target framework that has budgets.</returns>
    /// <exception cref="BadInputException">The project cannot be evaluated, or does not use the package.</exception>
    public static IReadOnlyList<BudgetRequest> Any(string project)
    {
        if (!File.Exists(project))
        {
            throw new BadInputException($"project '{project}': the file does not exist");
        }

        var answer = Ask(project);
        if (IsTargetMissing(answer) && !FileBasedApp.HasName(project))
        {
            // Targets of packages are there once the project was restored.
            answer = Ask(project, "-restore");
        }

        // The outer build of several frameworks has no budgets; each inner one has.
        var frameworks = answer.Succeeded && answer.Property(BudgetsPath).Length == 0 ? Frameworks(answer) : [];
        return
        [
            .. (frameworks.Length == 0 ? [answer] : frameworks.Select(name => Ask(project, $"-p:TargetFramework={name}")))
                .Select(inner => Request(project, inner))
                .OfType<BudgetRequest>(),
        ];
    }

    /// <returns>None of a project that builds for one.</returns>
    public static string[] Frameworks(MSBuildAnswer answer) =>
        answer.Property(FrameworksProperty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static MSBuildAnswer Ask(string project, params string[] more) =>
        MSBuild.Run(
            project,
            [$"-t:{Target}", $"-getProperty:{BudgetsPath}", $"-getProperty:{ActiveProperty}", $"-getProperty:{FrameworksProperty}", .. more]
        );

    /// <returns>Null where there is no budget. What an earlier build wrote down does not count.</returns>
    private static BudgetRequest? Request(string project, MSBuildAnswer answer)
    {
        if (!answer.Succeeded)
        {
            throw Failure(project, answer);
        }

        return answer.Property(ActiveProperty) == "true" ? BudgetRequest.Read(answer.Property(BudgetsPath)) : null;
    }

    private static bool IsTargetMissing(MSBuildAnswer answer) => answer.Error.Contains("MSB4057", StringComparison.Ordinal);

    private static BadInputException Failure(string project, MSBuildAnswer answer) =>
        new(
            IsTargetMissing(answer)
                ? $"project '{project}' does not reference the package PerfSage.Build"
                : $"project '{project}' cannot be evaluated: {answer.Error}"
        );
}
