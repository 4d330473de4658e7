using PerfSage.Contracts;
using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Setup.Budgets;

/// <param name="Value">In the metric's unit, of two significant digits.</param>
internal sealed record Limit(Metric Metric, double Value)
{
    /// <summary>As an attribute of <c>PerfBudget</c>.</summary>
    public string Attribute => $"{Metric.LimitName}=\"{Numbers.Show(Value, 2)}\"";
}
