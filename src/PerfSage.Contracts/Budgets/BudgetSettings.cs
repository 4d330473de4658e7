namespace PerfSage.Contracts.Budgets;

/// <summary>Properties of the project that holds the budgets.</summary>
/// <param name="Project">Full path of the project file.</param>
/// <param name="DirectoryBuildProps">Full path, or empty; likewise <paramref name="DirectoryBuildTargets"/>.</param>
/// <param name="Visibility"><c>public</c> or anything else for internal.</param>
/// <param name="Tool">Full path of the predictor; it changes with the package's version.</param>
/// <param name="Severities">Properties such as NoWarn. Only that they change matters.</param>
internal sealed record BudgetSettings(
    string Project,
    string DirectoryBuildProps,
    string DirectoryBuildTargets,
    string RootNamespace,
    string Visibility,
    string Tool,
    string Severities);
