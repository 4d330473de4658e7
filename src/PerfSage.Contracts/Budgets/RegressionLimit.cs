using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <summary>How much worse than the base a prediction may get. It must be more on both counts to be a regression.</summary>
/// <param name="MaxPercent">Of the base's value; 0 forbids any.</param>
/// <param name="Floors">In each metric's unit; a smaller change is none.</param>
internal sealed record RegressionLimit(double MaxPercent, EquatableArray<MetricValue> Floors)
{
    public double FloorOn(Metric metric) => Floors.FirstOrDefault(f => f.Metric == metric)?.Value ?? 0;
}
