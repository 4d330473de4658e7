using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Evaluate;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class GateRateTests
{
    // The truth is 100; both are too low, and the intervals of 5 % either side.
    private static readonly JudgedValue[] Values =
    [
        new(new Estimate(97, 92, 102), 100, TrustLevel.Inside),
        new(new Estimate(93, 88, 98), 100, TrustLevel.Outside),
    ];

    [Theory]
    [InlineData(nameof(Gate.Predicted), 2, 100)]
    [InlineData(nameof(Gate.Predicted), 5, 50)]
    [InlineData(nameof(Gate.Predicted), 10, 0)]
    [InlineData(nameof(Gate.Strict), 2, 50)]
    [InlineData(nameof(Gate.Strict), 5, 0)]
    [InlineData(nameof(Gate.Lenient), 10, 50)]
    [InlineData(nameof(Gate.Lenient), 20, 0)]
    public void A_budget_below_the_truth_that_is_not_failed_is_a_false_pass(string gate, double distance, double percent) =>
        Assert.Equal(percent, Rate(Values, Enum.Parse<Gate>(gate), distance).FalsePassPercent);

    [Fact]
    public void A_budget_above_the_truth_that_is_failed_is_a_false_block()
    {
        JudgedValue[] values = [new(new Estimate(103, 98, 108), 100, TrustLevel.Inside), Values[1]];
        Assert.Equal(50, Rate(values, Gate.Predicted, 2).FalseBlockPercent);
        Assert.Equal(0, Rate(values, Gate.Predicted, 5).FalseBlockPercent);
        Assert.Equal(50, Rate(values, Gate.Strict, 5).FalseBlockPercent);
        Assert.Equal(0, Rate(values, Gate.Lenient, 2).FalseBlockPercent);
    }

    [Fact]
    public void What_is_not_judged_counts_on_neither_side()
    {
        JudgedValue[] values = [.. Values, new(new Estimate(1, 1, 1), 100, TrustLevel.Unpredictable)];
        Assert.Equal(50, Rate(values, Gate.Predicted, 5).FalsePassPercent);
        Assert.Empty(GateRate.Of(values[2..]));
    }

    private static GateRate Rate(JudgedValue[] values, Gate gate, double distance) =>
        GateRate.Of(values).Single(r => r.Gate == gate && r.DistancePercent == distance);
}
