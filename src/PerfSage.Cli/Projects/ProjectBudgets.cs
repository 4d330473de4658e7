using PerfSage.Cli.Budgets;

namespace PerfSage.Cli.Projects;

/// <summary>Asks a project's own build for its budgets, so that conditions, properties, imports and globs mean what they mean there.</summary>
internal static class ProjectBudgets
{
    private const string Target = "PerfSageWriteBudgets";
    private const string BudgetsPath = "_PerfSageBudgets";
    private const string Frameworks = "TargetFrameworks";

    /// <returns>One for each target framework.</returns>
    /// <exception cref="BadInputException">The project cannot be evaluated, or does not use the package.</exception>
    public static IReadOnlyList<BudgetRequest> Read(string project)
    {
        if (!File.Exists(project))
        {
            throw new BadInputException($"project '{project}': the file does not exist");
        }

        var answer = MSBuild.Run(project, $"-t:{Target}", $"-getProperty:{BudgetsPath}", $"-getProperty:{Frameworks}");
        if (answer.Succeeded)
        {
            return [Request(project, answer.Property(BudgetsPath))];
        }

        // The outer build of several frameworks has no budgets; each inner one has.
        var frameworks = MSBuild.Run(project, $"-getProperty:{Frameworks}", $"-getProperty:{BudgetsPath}");
        var names = frameworks.Succeeded ? frameworks.Property(Frameworks).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        if (names.Length == 0)
        {
            throw Failure(project, answer);
        }

        return [.. names.Select(name =>
        {
            var inner = MSBuild.Run(project, $"-t:{Target}", $"-p:TargetFramework={name}", $"-getProperty:{BudgetsPath}", $"-getProperty:{Frameworks}");
            return Request(project, inner.Succeeded ? inner.Property(BudgetsPath) : throw Failure(project, inner));
        })];
    }

    private static BudgetRequest Request(string project, string path) => File.Exists(path)
        ? BudgetRequest.Read(path)
        : throw new BadInputException($"project '{project}' has no PerfBudget");

    private static BadInputException Failure(string project, MSBuildAnswer answer) => answer.Error.Contains("MSB4057", StringComparison.Ordinal)
        ? new BadInputException($"project '{project}' does not use PerfSage.Build, or was not restored: run 'dotnet restore {project}'")
        : new BadInputException($"project '{project}' cannot be evaluated: {answer.Error}");
}
