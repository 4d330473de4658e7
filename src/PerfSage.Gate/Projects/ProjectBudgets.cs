using PerfSage.Gate.Budgets;

namespace PerfSage.Gate.Projects;

/// <summary>
/// Asks a project's own build for its budgets, so that conditions, properties, imports and globs mean what they mean there.
/// </summary>
internal static class ProjectBudgets
{
    private const string Target = "PerfSageWriteBudgets";
    private const string BudgetsPath = "_PerfSageBudgets";
    private const string FrameworksProperty = "TargetFrameworks";

    /// <returns>One for each target framework.</returns>
    /// <exception cref="BadInputException">The project cannot be evaluated, or does not use the package.</exception>
    public static IReadOnlyList<BudgetRequest> Read(string project)
    {
        if (!File.Exists(project))
        {
            throw new BadInputException($"project '{project}': the file does not exist");
        }

        var answer = Ask(project);
        if (IsTargetMissing(answer))
        {
            // Targets of packages are there once the project was restored.
            answer = Ask(project, "-restore");
        }

        // The outer build of several frameworks has no budgets; each inner one has.
        var frameworks = answer.Succeeded && answer.Property(BudgetsPath).Length == 0 ? answer.Property(FrameworksProperty) : "";
        return frameworks.Length == 0
            ? [Request(project, answer)]
            :
            [
                .. frameworks
                    .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(name => Request(project, Ask(project, $"-p:TargetFramework={name}"))),
            ];
    }

    private static MSBuildAnswer Ask(string project, params string[] more) =>
        MSBuild.Run(project, [$"-t:{Target}", $"-getProperty:{BudgetsPath}", $"-getProperty:{FrameworksProperty}", .. more]);

    private static BudgetRequest Request(string project, MSBuildAnswer answer)
    {
        var path = answer.Succeeded ? answer.Property(BudgetsPath) : throw Failure(project, answer);
        return File.Exists(path) ? BudgetRequest.Read(path) : throw new BadInputException($"project '{project}' has no PerfBudget");
    }

    private static bool IsTargetMissing(MSBuildAnswer answer) => answer.Error.Contains("MSB4057", StringComparison.Ordinal);

    private static BadInputException Failure(string project, MSBuildAnswer answer) =>
        new(
            IsTargetMissing(answer)
                ? $"project '{project}' does not reference the package PerfSage.Build"
                : $"project '{project}' cannot be evaluated: {answer.Error}"
        );
}
