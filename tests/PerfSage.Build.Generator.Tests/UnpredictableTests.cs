using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

/// <summary>What nobody can predict passes no limit, however wide it is.</summary>
public sealed class UnpredictableTests
{
    [Theory]
    [InlineData("", "", "error")]
    [InlineData("", "warning", "warning")]
    [InlineData("warning", "", "warning")]
    [InlineData("warning", "error", "warning")]
    [InlineData("", "off", null)]
    [InlineData("off", "error", null)]
    public void It_is_an_error_unless_the_budget_says_less(string level, string unpredicted, string? expected)
    {
        var lines = Run(BudgetText.Item(maxLatencyMs: "1000", level: level, unpredicted: unpredicted));
        Assert.Equal(
            expected is null
                ? []
                :
                [
                    $"/app/App.csproj(4,5): {expected} PSB2006: 'kws.tflite' on ethos-u55-256 cannot be predicted, "
                        + "so its limits are not checked: its input is {open}",
                ],
            lines
        );
    }

    [Theory]
    [InlineData("strict")]
    [InlineData("lenient")]
    public void The_gate_does_not_matter(string gate) => Assert.Single(Run(BudgetText.Item(maxLatencyMs: "1000", gate: gate)));

    [Fact]
    public void An_exceeded_limit_is_not_told_beside_it() =>
        Assert.Contains("PSB2006", Assert.Single(Run(BudgetText.Item(maxLatencyMs: "1"))), StringComparison.Ordinal);

    [Fact]
    public void The_size_of_the_file_is_still_judged()
    {
        Assert.Empty(Run(BudgetText.Item(maxFileKiB: "50", device: "")));
        Assert.Contains("PSB1004", Assert.Single(Run(BudgetText.Item(maxFileKiB: "40", device: ""))), StringComparison.Ordinal);
        Assert.Contains("PSB1004", Assert.Single(Run(BudgetText.Item(maxFileKiB: "40"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_on_regressions_needs_a_prediction() =>
        Assert.Contains(
            "PSB2006",
            Assert.Single(Run(BudgetText.Item(maxFileKiB: "50").With("MaxRegressionPercent", "5"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Constants_of_what_is_not_known_are_not_numbers()
    {
        var source = Result(BudgetText.Item(maxLatencyMs: "1000", unpredicted: "off")).Code;
        Assert.Contains("const double PredictedLatencyMs = double.NaN;", source, StringComparison.Ordinal);
        Assert.Contains("not a number, because it cannot be predicted (PSB2006)", source, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Run(BudgetItem item) => Result(item).Diagnostics.Select(d => d.ToString());

    private static GeneratorResult Result(BudgetItem item)
    {
        var budgets = BudgetText.Write(item);
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var unpredictable = file with
        {
            Predictions = file
                .Predictions.Select(p =>
                    p with
                    {
                        Violations = new[] { "it is unlike others" }.ToEquatableArray(),
                        Obstacles = new[] { new Obstacle(DiagnosticIds.OpenShape, "its input is {open}") }.ToEquatableArray(),
                    }
                )
                .ToEquatableArray(),
        };
        return GeneratorRun.Run(budgets, PredictionFileWriter.Write(unpredictable));
    }
}
