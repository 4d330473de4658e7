using PerfSage.Contracts;
using PerfSage.Gate.Text;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Formats.Json;

/// <summary>One limit.</summary>
/// <param name="Metric">Its <see cref="Contracts.Metric.Key"/>.</param>
/// <param name="Kind"><c>value</c>, or <c>regression</c>: a limit on the change since the base.</param>
/// <param name="Value">In the metric's unit; in percent for a regression.</param>
/// <param name="Limit">Likewise.</param>
/// <param name="Floor">In the metric's unit: a smaller change is no regression. Null for a limit on the value.</param>
internal sealed record PerfBudgetCheck(
    string Metric,
    string Kind,
    double Value,
    double Limit,
    double? Floor,
    string Outcome,
    string Level,
    SourceLocation Location
)
{
    public static PerfBudgetCheck Of(GateCheck check) =>
        new(
            check.Metric.Key,
            check.IsRegression ? "regression" : "value",
            check.Value,
            check.Limit,
            check.IsRegression ? check.Floor : null,
            EnumWord.Of(check.Outcome),
            EnumWord.Of(check.Level),
            check.Location
        );
}
