namespace PerfSage.Dataset.Accuracy.Measured;

/// <summary>
/// Figures of a device in one precision, as training/processor writes them; all but the count and the rank correlation in percent.
/// </summary>
/// <param name="Split"><c>left-out architectures</c> or <c>held-out cells</c>.</param>
/// <param name="N">Of models.</param>
/// <param name="Spearman">Null where one side does not vary.</param>
/// <param name="Coverage90">Of 90 % intervals; null for methods without.</param>
internal sealed record ProcessorRow(
    string Device,
    string Metric,
    string Precision,
    string Split,
    int N,
    double Mape,
    double Median,
    double P95,
    double Within5,
    double Within10,
    double? Spearman,
    double? Coverage90
)
{
    public const string LeftOut = "left-out architectures";
}
