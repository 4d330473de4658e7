using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

public sealed class RegressionTests
{
    // The made-up prediction is 23.4 ms, 2.5 mJ and 96 KiB; energy was the same before.
    [Theory]
    [InlineData("10", "", 21.0, new[] { DiagnosticIds.Regression })]
    [InlineData("12", "", 21.0, new string[0])]
    [InlineData("10", "2.4", 21.0, new[] { DiagnosticIds.Regression })]
    [InlineData("10", "2.5", 21.0, new string[0])]
    [InlineData("0", "", 23.4, new string[0])]
    [InlineData("0", "", 23.39, new[] { DiagnosticIds.Regression })]
    [InlineData("5", "0.2", 30.0, new[] { DiagnosticIds.Improvement })]
    [InlineData("5", "7", 30.0, new string[0])]
    public void Both_limits_must_trip(string percent, string floor, double before, string[] ids) =>
        Assert.Equal(ids, Run(before, 96, Item(percent, floor)).Ids);

    [Fact]
    public void Memory_is_judged_too() =>
        Assert.Equal([DiagnosticIds.Regression], Run(23.4, 80, Item("5", "").With("MinRegressionKiB", "16")).Ids);

    [Fact]
    public void A_level_of_off_is_not_judged() => Assert.Empty(Run(20, 96, Item("5", "").With("Level", "off")).Ids);

    [Fact]
    public void Each_device_is_compared_with_its_own_base()
    {
        var item = Item("5", "").With("Device", "npu;imx93");
        var result = Run(d => d == "ethos-u65-256" ? 20 : 23.4, 96, [item], []);
        Assert.Contains(
            "on ethos-u65-256: predicted latency 20 → 23.4 ms",
            Assert.Single(result.Diagnostics).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_sentence() =>
        Snapshot.Verify(
            Run(
                20,
                128,
                Item("5", "0.2"),
                Item("10", "").With("Device", "imx93").With("Level", "warning"),
                Item("10", "").With("Device", "ethos-u55-128").With("MaxLatencyMs", "20")
            ).Lines
        );

    [Fact]
    public void A_base_outside_the_domain_is_told_beside_the_change()
    {
        string[] outside = ["operator 4 CONV_2D: too large"];
        var told = Assert.Single(Run(_ => 23.4, 96, [Item("5", "")], [], outside).Diagnostics);
        Assert.Equal(
            "'kws.tflite' on ethos-u55-256 was outside the predictor's domain at the base, "
                + "so nothing vouches for the change since: operator 4 CONV_2D: too large",
            told.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(DiagnosticIds.OutsideDomain, told.Id);
        Assert.Empty(Run(_ => 23.4, 96, [BudgetText.Item(maxLatencyMs: "30")], [], outside).Ids);
        var asBefore = Assert.Single(Run(_ => 23.4, 96, [Item("5", "")], [], outside, outside).Diagnostics);
        Assert.Contains("so its interval is wider", asBefore.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_the_base_does_not_have_cannot_be_worse() => Assert.Empty(Run(null, null, Item("0", "")).Ids);

    [Fact]
    public void A_base_without_numbers_is_no_pass()
    {
        var budgets = BudgetText.Write([Item("5", "")], [], @base: "main");
        Assert.Equal([DiagnosticIds.InternalFailure], GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Ids);
        var file = PredictionText.File(BudgetFileReader.Read(budgets)) with { Base = new BaseCommit("main", new string('1', 40), true) };
        Assert.Equal([DiagnosticIds.InternalFailure], GeneratorRun.Run(budgets, PredictionFileWriter.Write(file)).Ids);
    }

    [Fact]
    public void Without_a_base_nothing_is_compared()
    {
        var budgets = BudgetText.Write(Item("0", ""));
        Assert.Empty(GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Ids);
    }

    [Fact]
    public void A_suppression_raises_the_percentage()
    {
        var suppression = BudgetText.Suppression(id: DiagnosticIds.Regression, maxRegressionPercent: "12");
        Assert.Empty(Run(21, 96, [Item("5", "")], [suppression]).Ids);
        Assert.Equal([DiagnosticIds.Regression], Run(20, 96, [Item("5", "")], [suppression]).Ids);
        Assert.Equal([DiagnosticIds.UnnecessarySuppression], Run(23, 96, [Item("5", "")], [suppression]).Ids);
    }

    private static BudgetItem Item(string percent, string floor) =>
        BudgetText.Item().With("MaxRegressionPercent", percent).With("MinRegressionMs", floor);

    private static GeneratorResult Run(double? latencyMs, double? memoryKiB, params BudgetItem[] items) =>
        Run(latencyMs, memoryKiB, items, []);

    private static GeneratorResult Run(double? latencyMs, double? memoryKiB, BudgetItem[] items, SuppressionItem[] suppressions) =>
        Run(_ => latencyMs, memoryKiB, items, suppressions);

    /// <param name="latencyMs">By device.</param>
    private static GeneratorResult Run(
        Func<string, double?> latencyMs,
        double? memoryKiB,
        BudgetItem[] items,
        SuppressionItem[] suppressions,
        string[]? outsideBefore = null,
        string[]? outsideNow = null
    )
    {
        var budgets = BudgetText.Write(items, suppressions, @base: "origin/main", today: "2026-11-05");
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var before = file.Predictions.Select(p => new BaseEstimate(
            p.Model,
            p.Device,
            latencyMs(p.Device) is null,
            Values(p.Device).ToEquatableArray(),
            new[] { "CONV_2D #3 +1.9 ms", "ADD #5 -0.1 ms" }.ToEquatableArray()
        )
        {
            Violations = (outsideBefore ?? []).ToEquatableArray(),
        });
        IEnumerable<MetricValue> Values(string device)
        {
            double? energyMj = latencyMs(device) is null ? null : 2.5;
            foreach (
                var (metric, value) in new[]
                {
                    (Metric.Latency, latencyMs(device)),
                    (Metric.Energy, energyMj),
                    (Metric.PeakMemory, memoryKiB),
                }
            )
            {
                if (value is { } known)
                {
                    yield return new MetricValue(metric, known);
                }
            }
        }
        return GeneratorRun.Run(
            budgets,
            PredictionFileWriter.Write(
                file with
                {
                    Base = new BaseCommit("origin/main", "1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b", IsMergeBase: true),
                    BaseEstimates = before.Distinct().ToEquatableArray(),
                    Predictions = file
                        .Predictions.Select(p => p with { Violations = (outsideNow ?? []).ToEquatableArray() })
                        .ToEquatableArray(),
                }
            )
        );
    }
}
