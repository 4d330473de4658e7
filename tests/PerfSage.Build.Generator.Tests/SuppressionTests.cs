using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

public sealed class SuppressionTests
{
    private const string Today = "2026-11-5";

    [Theory]
    [InlineData("23.4", new string[0])]
    [InlineData("23.3", new[] { DiagnosticIds.Latency })]
    public void A_limit_is_raised_to_the_stated_value_and_no_further(string raisedTo, string[] ids) =>
        Assert.Equal(ids, Run([BudgetText.Item(maxLatencyMs: "20")], BudgetText.Suppression(maxLatencyMs: raisedTo)).Ids);

    [Fact]
    public void It_holds_through_its_last_day()
    {
        var until = BudgetText.Suppression(maxLatencyMs: "30", until: "2026-11-5");
        Assert.Equal([DiagnosticIds.ExpiringSuppression], Run([BudgetText.Item(maxLatencyMs: "20")], until).Ids);
        Assert.Equal(
            [DiagnosticIds.Latency, DiagnosticIds.ExpiredSuppression],
            Run([BudgetText.Item(maxLatencyMs: "20")], BudgetText.Suppression(maxLatencyMs: "30", until: "2026-11-04")).Ids
        );
    }

    [Fact]
    public void It_is_about_its_device_only() =>
        Assert.Equal(
            [DiagnosticIds.Latency],
            Run([BudgetText.Item(maxLatencyMs: "20", device: "npu;imx93")], BudgetText.Suppression(maxLatencyMs: "30")).Ids
        );

    [Fact]
    public void That_of_the_file_holds_whatever_device_it_names() =>
        Assert.Empty(
            Run([BudgetText.Item(device: "", maxFileKiB: "42")], BudgetText.Suppression(id: DiagnosticIds.FileSize, maxFileKiB: "43")).Ids
        );

    [Fact]
    public void That_of_a_regression_is_of_use_once_there_is_a_base() =>
        Assert.Empty(
            Run([BudgetText.Item(maxLatencyMs: "30")], BudgetText.Suppression(id: DiagnosticIds.Regression, maxRegressionPercent: "12")).Ids
        );

    [Fact]
    public void Every_sentence()
    {
        BudgetItem[] budgets = [BudgetText.Item(maxLatencyMs: "20"), BudgetText.Item(maxLatencyMs: "24", device: "imx93")];
        Snapshot.Verify(
            Run(
                budgets,
                BudgetText.Suppression(maxLatencyMs: "21"),
                BudgetText.Suppression(maxLatencyMs: "30", device: "imx93"),
                BudgetText.Suppression(maxLatencyMs: "30", device: "ethos-u65-512"),
                BudgetText.Suppression(maxLatencyMs: "23", until: "2026-10-31"),
                BudgetText.Suppression(maxLatencyMs: "23", until: "2026-11-05"),
                BudgetText.Suppression(maxLatencyMs: "23", until: "2026-11-06"),
                BudgetText.Suppression(maxLatencyMs: "22", until: "2026-12-05"),
                BudgetText.Suppression(maxLatencyMs: "22", until: "2026-12-06")
            ).Lines
        );
    }

    [Fact]
    public void What_is_wrong_with_one_suppresses_nothing() =>
        Snapshot.Verify(
            Run(
                [BudgetText.Item(maxLatencyMs: "20")],
                BudgetText.Suppression(),
                BudgetText.Suppression(maxLatencyMs: "many"),
                BudgetText.Suppression(maxLatencyMs: "-1"),
                BudgetText.Suppression(id: "PSB1003", maxLatencyMs: "30"),
                BudgetText.Suppression(id: "PSB2001", maxLatencyMs: "30"),
                BudgetText.Suppression(id: "", maxLatencyMs: "30"),
                BudgetText.Suppression(maxLatencyMs: "30", until: ""),
                BudgetText.Suppression(maxLatencyMs: "30", until: "31.1.2027"),
                BudgetText.Suppression(maxLatencyMs: "30", justification: " "),
                BudgetText.Suppression(maxLatencyMs: "30", device: "npx")
            ).Lines
        );

    [Fact]
    public void Without_a_day_nothing_passes()
    {
        var budgets = BudgetText.Write([BudgetText.Item(maxLatencyMs: "20")], [BudgetText.Suppression(maxLatencyMs: "30")]);
        Assert.Equal([DiagnosticIds.InternalFailure], GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Ids);
    }

    private static GeneratorResult Run(BudgetItem[] items, params SuppressionItem[] suppressions)
    {
        var budgets = BudgetText.Write(items, suppressions, today: Today);
        return GeneratorRun.Run(budgets, PredictionText.Answer(budgets));
    }
}
