using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

public sealed class VerdictTests
{
    [Fact]
    public void Every_verdict_as_the_compiler_prints_it()
    {
        var budgets = BudgetText.Write(
            BudgetText.Item(maxLatencyMs: "20"),
            BudgetText.Item(maxLatencyMs: "20", level: "warning", device: "ethos-u55-256"),
            BudgetText.Item(maxLatencyMs: "24", device: "ethos-u65-256"),
            BudgetText.Item(maxLatencyMs: "24", device: "ethos-u55-128", gate: "strict", confidence: "0.8"),
            BudgetText.Item(maxLatencyMs: "23", device: "ethos-u65-512", gate: "lenient"),
            BudgetText.Item(maxLatencyMs: "1", device: "imx93", level: "off"),
            BudgetText.Item(maxMemoryKiB: "64"),
            BudgetText.Item(maxFileKiB: "42", device: "")
        );
        Snapshot.Verify(GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Lines);
    }

    [Fact]
    public void A_budget_that_is_met_says_nothing()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "30", maxMemoryKiB: "128", maxFileKiB: "50"));
        Assert.Empty(GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Diagnostics);
    }

    [Fact]
    public void A_budget_is_judged_with_the_interval_of_its_own_confidence()
    {
        var budgets = BudgetText.Write(
            BudgetText.Item(maxLatencyMs: "24", gate: "strict"),
            BudgetText.Item(maxLatencyMs: "24", gate: "strict", confidence: "0.5")
        );
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var narrow = PredictionText.Measures(new Estimate(23.4, 23.3, 23.5), null);
        var answer = file with
        {
            Predictions = file.Predictions.Select(p => p.Confidence == 0.5 ? p with { Measures = narrow } : p).ToEquatableArray(),
        };
        Assert.Contains(
            "(90 %: 22.23–24.8)",
            Assert.Single(GeneratorRun.Run(budgets, PredictionFileWriter.Write(answer)).Diagnostics).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Doubts_about_the_model_are_warnings()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "30"));
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var doubtful = file with
        {
            Predictions = file
                .Predictions.Select(p => p with { Violations = new[] { "CONV_2D #0: 4096 {0} channels" }.ToEquatableArray() })
                .ToEquatableArray(),
        };
        Snapshot.Verify(GeneratorRun.Run(budgets, PredictionFileWriter.Write(doubtful)).Lines);
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(90, 0)]
    public void A_limit_of_two_models_is_as_loose_as_the_one_that_needs_most_of_it(double otherMs, int told)
    {
        var budgets = BudgetText.Write(
            BudgetText.Item("/app/a.tflite", maxLatencyMs: "100"),
            BudgetText.Item("/app/b.tflite", maxLatencyMs: "100")
        );
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var other = PredictionText.Measures(new Estimate(otherMs, otherMs, otherMs), null);
        var answer = file with
        {
            Locations = file.Locations.Select(_ => file.Locations[0]).ToEquatableArray(),
            Predictions = file.Predictions.Select(p => p.Model == "/app/b.tflite" ? p with { Measures = other } : p).ToEquatableArray(),
        };
        var found = GeneratorRun.Run(budgets, PredictionFileWriter.Write(answer)).Diagnostics;
        Assert.Equal(told, found.Count(d => d.Id == "PSB1022"));
        Assert.All(found, d => Assert.Contains("'a.tflite'", d.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Models_that_share_a_name_are_told_once()
    {
        var budgets = BudgetText.Write(
            BudgetText.Item("/app/a/kws.tflite", maxLatencyMs: "30"),
            BudgetText.Item("/app/a/kws.tflite", maxLatencyMs: "30", device: "imx93"),
            BudgetText.Item("/app/b/kws.tflite", maxLatencyMs: "30")
        );
        Snapshot.Verify(GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Lines);
    }

    [Fact]
    public void Mistakes_that_the_tool_should_have_stopped_do_not_pass()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "-1"), BudgetText.Item(maxLatencyMs: "20", device: "npx"));
        Assert.Equal(
            [DiagnosticIds.InvalidBudget, DiagnosticIds.UnknownDevice],
            GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Ids
        );
    }
}
