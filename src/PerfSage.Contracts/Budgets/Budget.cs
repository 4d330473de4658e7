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
    public const double DefaultConfidence = 0.9;

    public string ModelName => Paths.FileName(Model);

    public MetricValue? LimitOn(Metric metric) => Limits.FirstOrDefault(l => l.Metric == metric);
}
