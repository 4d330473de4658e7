using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>Limits on one model on some devices.</summary>
/// <param name="Model">Full path.</param>
/// <param name="Confidence">Of the interval, between 0 and 1.</param>
/// <param name="Regression">Null when changes are not judged.</param>
internal sealed record Budget(
    string Model,
    EquatableArray<DeviceChoice> Devices,
    EquatableArray<MetricValue> Limits,
    double Confidence,
    Gate Gate,
    Level Level,
    RegressionLimit? Regression
)
{
    /// <summary>What a limit may do at most that cannot be judged, as the user wrote it.</summary>
    public Level Unpredicted { get; init; } = Level.Error;

    /// <summary>
    /// What a limit does that cannot be judged: nothing worse than one that is exceeded. Levels are ordered from the strictest.
    /// </summary>
    public Level UnpredictedLevel => Unpredicted > Level ? Unpredicted : Level;

    /// <summary>What the budget says of how the model is run. Others of the same model may say more.</summary>
    public ModelReading Reading { get; init; } = ModelReading.AsItIs;

    public const double DefaultConfidence = 0.9;

    public string ModelName => Paths.FileName(Model);

    public MetricValue? LimitOn(Metric metric) => Limits.FirstOrDefault(l => l.Metric == metric);
}
