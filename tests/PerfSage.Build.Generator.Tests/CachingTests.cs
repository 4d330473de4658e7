using Microsoft.CodeAnalysis;
using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

public sealed class CachingTests
{
    [Fact]
    public void A_moved_line_does_not_make_new_constants()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "20"));
        var before = PredictionText.Answer(budgets);
        var result = RunAgain(
            budgets,
            before,
            PredictionText.Resealed(before, t => t.Replace("line=4", "line=9", StringComparison.Ordinal))
        );
        Assert.All(
            CachingAssert.Reasons(result.TrackedSteps[TrackingNames.Budgets]),
            r => Assert.Equal(IncrementalStepRunReason.Cached, r)
        );
        Assert.All(
            CachingAssert.Reasons(result.TrackedSteps[TrackingNames.Constants]),
            r => Assert.Equal(IncrementalStepRunReason.Unchanged, r)
        );
        Assert.All(
            CachingAssert.Reasons(result.TrackedSteps[TrackingNames.Findings]),
            r => Assert.Equal(IncrementalStepRunReason.Modified, r)
        );
    }

    [Fact]
    public void A_new_number_makes_new_constants()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "20"));
        var result = RunAgain(budgets, PredictionText.Answer(budgets, 23.4), PredictionText.Answer(budgets, 12.3));
        Assert.All(
            CachingAssert.Reasons(result.TrackedSteps[TrackingNames.Constants]),
            r => Assert.Equal(IncrementalStepRunReason.Modified, r)
        );
    }

    [Fact]
    public void A_new_limit_of_the_policy_is_judged_anew()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "30"));
        var result = RunAgain(budgets, Answer("30"), Answer("20"));
        Assert.All(
            CachingAssert.Reasons(result.TrackedSteps[TrackingNames.Findings]),
            r => Assert.Equal(IncrementalStepRunReason.Modified, r)
        );

        string Answer(string limit) =>
            PredictionFileWriter.Write(PredictionText.WithPolicy(BudgetFileReader.Read(budgets), BudgetText.Item(maxLatencyMs: limit)));
    }

    private static GeneratorRunResult RunAgain(string budgets, string before, string after)
    {
        var compilation = GeneratorRun.Compile();
        var driver = GeneratorRun.Driver(budgets, before).RunGenerators(compilation);
        var texts = GeneratorRun.Texts(budgets, before);
        driver = driver.ReplaceAdditionalTexts([.. texts]).RunGenerators(compilation);
        return driver
            .ReplaceAdditionalText(texts[1], GeneratorRun.Texts(null, after)[0])
            .RunGenerators(compilation)
            .GetRunResult()
            .Results.Single();
    }
}
