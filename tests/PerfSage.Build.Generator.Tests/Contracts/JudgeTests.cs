using PerfSage.Build.Generator.Parsing;
using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests.Contracts;

public sealed class JudgeTests
{
    [Theory]
    [InlineData("", "20", Outcome.Pass, 10, 8, 12)]
    [InlineData("", "20", Outcome.Pass, 18, 16, 20)]
    [InlineData("", "20", Outcome.Pass, 20.004, 20.001, 20.004)]
    [InlineData("", "20", Outcome.Inconclusive, 19, 17, 21)]
    [InlineData("", "20", Outcome.Fail, 20.01, 19, 21)]
    [InlineData("strict", "20", Outcome.Pass, 19, 18, 20)]
    [InlineData("strict", "20", Outcome.Fail, 19, 17, 21)]
    [InlineData("lenient", "20", Outcome.Inconclusive, 23, 19, 25)]
    [InlineData("lenient", "20", Outcome.Fail, 23, 21, 25)]
    [InlineData("lenient", "20", Outcome.Pass, 18, 17, 19)]
    public void A_limit_is_held_against_the_number_of_its_gate(
        string gate,
        string limit,
        object outcome,
        double value,
        double lower,
        double upper
    )
    {
        var verdict = Assert.Single(Decide(BudgetText.Item(maxLatencyMs: limit, gate: gate), new Estimate(value, lower, upper)));
        Assert.Equal(outcome, verdict.Outcome);
    }

    [Fact]
    public void A_level_of_off_is_not_judged() =>
        Assert.Empty(Decide(BudgetText.Item(maxLatencyMs: "1", level: "off"), new Estimate(2, 2, 2)));

    [Fact]
    public void The_file_is_judged_exactly_and_once()
    {
        Assert.Equal(Outcome.Fail, Assert.Single(Decide(BudgetText.Item(device: "npu;imx93", maxFileKiB: "42.218"), null)).Outcome);
        Assert.Equal(Outcome.Pass, Assert.Single(Decide(BudgetText.Item(device: "", maxFileKiB: "42.21875"), null)).Outcome);
    }

    [Theory]
    [InlineData(double.NaN, 1, 2)]
    [InlineData(1, double.NaN, 2)]
    [InlineData(1, 1, double.NaN)]
    public void What_is_not_a_number_is_missing(double value, double lower, double upper) =>
        Assert.Throws<MissingPredictionException>(() =>
            Decide(BudgetText.Item(maxLatencyMs: "20"), new Estimate(value, lower, upper)).Count
        );

    [Fact]
    public void A_limit_that_is_no_number_is_no_pass() =>
        Assert.Throws<MissingPredictionException>(() => Decide(BudgetText.Item(maxLatencyMs: "many"), new Estimate(1, 1, 1)).Count);

    [Fact]
    public void A_missing_prediction_is_no_pass() =>
        Assert.Throws<MissingPredictionException>(() => Decide(BudgetText.Item(maxLatencyMs: "20"), null).Count);

    private static IReadOnlyList<Verdict> Decide(BudgetItem item, Estimate? latency)
    {
        var budget = Parse(item).Budget;
        return Judge.Decide(
            budget,
            PredictionText.Model(budget.Model),
            device => new DevicePrediction(
                budget.Model,
                device.Id!,
                0.9,
                PredictionText.Measures(latency, null),
                EquatableArray<TopOperator>.Empty,
                EquatableArray<string>.Empty
            )
        );
    }

    private static ParsedBudget Parse(BudgetItem item) => BudgetParser.Parse(item, BuiltinDeviceFacts.All);
}
