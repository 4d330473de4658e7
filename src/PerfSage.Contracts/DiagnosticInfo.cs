namespace PerfSage.Contracts;

/// <summary>What does not change from one report of a diagnostic to the next.</summary>
internal sealed record DiagnosticInfo(string Id, Severity Severity, string Title)
{
    private const string Pages = "https://github.com/perfsage/PerfSage.Build/blob/main/docs/diagnostics/";

    public static IReadOnlyList<DiagnosticInfo> All { get; } =
    [
        new(DiagnosticIds.Latency, Severity.Error, "Predicted latency exceeds its budget"),
        new(DiagnosticIds.Energy, Severity.Error, "Predicted energy exceeds its budget"),
        new(DiagnosticIds.PeakMemory, Severity.Error, "Predicted peak memory exceeds its budget"),
        new(DiagnosticIds.FileSize, Severity.Error, "Model file exceeds its budget"),
        new(DiagnosticIds.Inconclusive, Severity.Warning, "Budget is inside the interval of the prediction"),
        new(DiagnosticIds.Regression, Severity.Error, "Prediction is worse than at the base"),
        new(DiagnosticIds.Improvement, Severity.Info, "Prediction is better than at the base"),
        new(DiagnosticIds.LooseBudget, Severity.Info, "Budget is looser than it needs to be"),
        new(DiagnosticIds.UnreadableModel, Severity.Error, "Model cannot be read"),
        new(DiagnosticIds.UnknownOperator, Severity.Warning, "Operator is unknown to the predictor"),
        new(DiagnosticIds.OutsideDomain, Severity.Warning, "Model is outside the domain of the predictor"),
        new(DiagnosticIds.UnknownDevice, Severity.Error, "Device is unknown"),
        new(DiagnosticIds.UnavailableMetric, Severity.Error, "Metric is not available on the device"),
        new(DiagnosticIds.InvalidDevice, Severity.Error, "Device file is invalid"),
        new(DiagnosticIds.UnnecessarySuppression, Severity.Error, "Suppression is unnecessary"),
        new(DiagnosticIds.ExpiredSuppression, Severity.Error, "Suppression has expired"),
        new(DiagnosticIds.ExpiringSuppression, Severity.Warning, "Suppression expires soon"),
        new(DiagnosticIds.InvalidSuppression, Severity.Error, "Suppression is invalid"),
        new(DiagnosticIds.UnavailableBase, Severity.Error, "Base is not available"),
        new(DiagnosticIds.MissingLfsContent, Severity.Error, "Content of a Git LFS pointer is not there"),
        new(DiagnosticIds.InvalidBudget, Severity.Error, "Budget is invalid"),
        new(DiagnosticIds.ContradictoryBudgets, Severity.Error, "Budgets contradict each other"),
        new(DiagnosticIds.EmptyGlob, Severity.Error, "Pattern of a budget matches no file"),
        new(DiagnosticIds.NameCollision, Severity.Warning, "Models share a name"),
        new(DiagnosticIds.InternalFailure, Severity.Error, "Budgets could not be checked"),
    ];

    public string HelpLink => Pages + Id + ".md";

    public static DiagnosticInfo Of(string id) => All.First(d => d.Id == id);
}
