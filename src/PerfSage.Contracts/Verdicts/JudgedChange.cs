using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Suppressions;
using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Verdicts;

/// <summary>How a metric changed since the base, and whether it may.</summary>
/// <param name="BaseValue">In the metric's unit, like <paramref name="Value"/>.</param>
/// <param name="Suppression">Of a regression; null when there is none.</param>
internal sealed record JudgedChange(
    Placed<Budget> Budget,
    DeviceChoice Device,
    Metric Metric,
    double BaseValue,
    double Value,
    IReadOnlyList<string> Operators,
    Suppression? Suppression
)
{
    /// <summary>Whether nobody can say what the model costs now.</summary>
    public bool IsUnpredictable { get; init; }

    /// <summary>Of the limit.</summary>
    public SourceLocation Location => Budget.Place.Of(nameof(BudgetItem.MaxRegressionPercent));

    public RegressionLimit Limit => Budget.Value.Regression!;

    // In doubles, 23.4 − 21 is not exactly 2.4. Rounded it is, so that a floor of 2.4 is reached.
    public double Delta => Numbers.Round(Value - BaseValue, 10);

    /// <summary>Infinite when there was nothing before.</summary>
    public double Percent => Delta.Equals(0.0) ? 0 : Numbers.Round(100 * Delta / BaseValue, 10);

    /// <summary>Worse by more than the percentage allowed, and by no less than the floor.</summary>
    public bool IsRegression => !IsUnpredictable && Percent > Limit.MaxPercent && Delta >= Limit.FloorOn(Metric);

    /// <summary>Better by as much as would be a regression.</summary>
    public bool IsImprovement => !IsUnpredictable && -Percent > Limit.MaxPercent && -Delta >= Limit.FloorOn(Metric);

    public bool IsSuppressed => Suppression is not null && Percent <= Suppression.Limit;

    public Outcome Outcome =>
        IsUnpredictable ? Outcome.Unpredictable
        : !IsRegression ? Outcome.Pass
        : IsSuppressed ? Outcome.Suppressed
        : Outcome.Fail;
}
