namespace PerfSage.Contracts.Requests;

/// <summary>Properties of the project that holds the budgets.</summary>
/// <param name="Project">Full path of the project file.</param>
/// <param name="Policy">Full path of the repository's policy file, or empty.</param>
/// <param name="Api">Of the generated constants.</param>
/// <param name="Tool">Full path of the predictor; it changes with the package's version.</param>
/// <param name="Base">Git revision to compare with, or empty.</param>
/// <param name="Today">Year-month-day; empty when there is no suppression that could expire.</param>
/// <param name="Severities">Properties such as NoWarn. Only that they change matters.</param>
internal sealed record BudgetSettings(
    string Project,
    string Policy,
    ApiSettings Api,
    string Tool,
    string Base,
    string Today,
    string Severities
)
{
    /// <summary>Of budgets that no project holds.</summary>
    public static BudgetSettings None { get; } =
        new(
            Project: "",
            Policy: "",
            Api: new ApiSettings(Namespace: "", ClassName: "", Visibility: ""),
            Tool: "",
            Base: "",
            Today: "",
            Severities: ""
        );
}
