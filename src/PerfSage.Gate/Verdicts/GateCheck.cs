using PerfSage.Contracts;
using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Verdicts;

namespace PerfSage.Gate.Verdicts;

/// <summary>How one limit fared.</summary>
/// <param name="IsRegression">Whether the limit is on the change since the base; else it is on the value.</param>
/// <param name="Value">In the metric's unit; the change in percent for a regression.</param>
/// <param name="Limit">In the same unit as <paramref name="Value"/>, as the budget has it.</param>
/// <param name="Floor">Of a regression, in the metric's unit: a smaller change is none. 0 otherwise.</param>
/// <param name="Location">Of the limit; the path is relative to the repository.</param>
internal sealed record GateCheck(
    Metric Metric,
    bool IsRegression,
    double Value,
    double Limit,
    double Floor,
    Outcome Outcome,
    Level Level,
    SourceLocation Location
)
{
    /// <summary>Whether it fails the run by its value.</summary>
    public bool IsExceeded => this is { Outcome: Outcome.Fail, Level: Level.Error };

    /// <summary>Whether it fails the run because nobody can say what the model costs.</summary>
    public bool IsUnchecked => this is { Outcome: Outcome.Unpredictable, Level: Level.Error };
}
