using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

/// <summary>Budgets of a project and of its policy on the same number. The made-up latency is 23.4 ms, 22.23 to 24.8.</summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData("20", "22")]
    [InlineData("22", "20")]
    public void The_tighter_limit_is_the_one_that_is_exceeded(string project, string policy) =>
        Assert.Contains(
            "exceeds MaxLatencyMs=20",
            Assert.Single(Run(BudgetText.Item(maxLatencyMs: project), BudgetText.Item(maxLatencyMs: policy)).Diagnostics).ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_tighter_limit_of_another_gate_takes_no_limits_place() =>
        Assert.Equal(
            [DiagnosticIds.Latency, DiagnosticIds.Inconclusive],
            Run(BudgetText.Item(maxLatencyMs: "23", gate: "lenient"), BudgetText.Item(maxLatencyMs: "24", gate: "strict")).Ids.Order()
        );

    private static GeneratorResult Run(BudgetItem project, BudgetItem policy)
    {
        var budgets = BudgetText.Write(project);
        return GeneratorRun.Run(budgets, PredictionFileWriter.Write(PredictionText.WithPolicy(BudgetFileReader.Read(budgets), policy)));
    }
}
