namespace PerfSage.Contracts;

/// <summary>
/// All diagnostics; <see cref="DiagnosticInfo.All"/> is made from these rows. 1xxx verdicts, 2xxx model and domain, 3xxx device,
/// 4xxx suppressions and the base, 5xxx configuration, 9xxx the tool itself.
/// </summary>
internal static class DiagnosticIds
{
    [Diagnostic(Severity.Error, "Predicted latency exceeds its budget")]
    public const string Latency = "PSB1001";

    [Diagnostic(Severity.Error, "Predicted energy exceeds its budget")]
    public const string Energy = "PSB1002";

    [Diagnostic(Severity.Error, "Predicted peak memory exceeds its budget")]
    public const string PeakMemory = "PSB1003";

    [Diagnostic(Severity.Error, "Model file exceeds its budget")]
    public const string FileSize = "PSB1004";

    [Diagnostic(Severity.Warning, "Budget is inside the interval of the prediction")]
    public const string Inconclusive = "PSB1010";

    [Diagnostic(Severity.Error, "Prediction is worse than at the base")]
    public const string Regression = "PSB1020";

    [Diagnostic(Severity.Info, "Prediction is better than at the base")]
    public const string Improvement = "PSB1021";

    [Diagnostic(Severity.Info, "Budget is looser than it needs to be")]
    public const string LooseBudget = "PSB1022";

    [Diagnostic(Severity.Error, "Model cannot be read")]
    public const string UnreadableModel = "PSB2001";

    [Diagnostic(Severity.Error, "Predictor has not learned what the model consists of")]
    public const string Unlearned = "PSB2002";

    [Diagnostic(Severity.Warning, "Model is outside the domain of the predictor")]
    public const string OutsideDomain = "PSB2003";

    [Diagnostic(Severity.Error, "Operators run on the host, whose time is not predicted")]
    public const string HostFallback = "PSB2004";

    [Diagnostic(Severity.Error, "Model has operators that nothing is known of")]
    public const string OpaqueOperator = "PSB2005";

    [Diagnostic(Severity.Error, "Model has open dimensions")]
    public const string OpenShape = "PSB2006";

    [Diagnostic(Severity.Error, "What an inference runs is not known")]
    public const string UnknownExecution = "PSB2007";

    [Diagnostic(Severity.Error, "Device was not measured in the model's precision")]
    public const string MissingPrecision = "PSB2008";

    [Diagnostic(Severity.Error, "Device is unknown")]
    public const string UnknownDevice = "PSB3001";

    [Diagnostic(Severity.Error, "Metric is not available on the device")]
    public const string UnavailableMetric = "PSB3002";

    [Diagnostic(Severity.Error, "Device file is invalid")]
    public const string InvalidDevice = "PSB3010";

    [Diagnostic(Severity.Error, "Suppression is unnecessary")]
    public const string UnnecessarySuppression = "PSB4001";

    [Diagnostic(Severity.Error, "Suppression has expired")]
    public const string ExpiredSuppression = "PSB4002";

    [Diagnostic(Severity.Warning, "Suppression expires soon")]
    public const string ExpiringSuppression = "PSB4003";

    [Diagnostic(Severity.Error, "Suppression is invalid")]
    public const string InvalidSuppression = "PSB4004";

    [Diagnostic(Severity.Error, "Base is not available")]
    public const string UnavailableBase = "PSB4010";

    [Diagnostic(Severity.Error, "Content of a Git LFS pointer is not there")]
    public const string MissingLfsContent = "PSB4011";

    [Diagnostic(Severity.Error, "Budget is invalid")]
    public const string InvalidBudget = "PSB5001";

    [Diagnostic(Severity.Error, "Budgets contradict each other")]
    public const string ContradictoryBudgets = "PSB5002";

    [Diagnostic(Severity.Error, "Pattern of a budget matches no file")]
    public const string EmptyGlob = "PSB5003";

    [Diagnostic(Severity.Warning, "Models share a name")]
    public const string NameCollision = "PSB5004";

    [Diagnostic(Severity.Error, "Budgets could not be checked")]
    public const string InternalFailure = "PSB9001";
}
