namespace PerfSage.Build.Generator;

/// <summary>Names of the pipeline's steps; tests check that each is cached.</summary>
internal static class TrackingNames
{
    public const string Devices = nameof(Devices);
    public const string BudgetTexts = nameof(BudgetTexts);
    public const string PredictionTexts = nameof(PredictionTexts);
    public const string LastBuild = nameof(LastBuild);
    public const string State = nameof(State);
    public const string Budgets = nameof(Budgets);
    public const string Predictions = nameof(Predictions);
    public const string DesignTime = nameof(DesignTime);
    public const string Constants = nameof(Constants);
    public const string Findings = nameof(Findings);
    public const string IsAlone = nameof(IsAlone);
}
