using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

/// <summary>A verdict stands where its limit has to be changed, and what is about the budget where that is made.</summary>
public sealed class LimitPlaceTests
{
    private static readonly SourceLocation Update = new("/app/Directory.Build.targets", 3, 5);

    [Fact]
    public void Each_limit_is_reported_at_the_element_that_gives_it()
    {
        var lines = Run("MaxLatencyMs", [BudgetText.Item(maxLatencyMs: "20", maxMemoryKiB: "64")]);
        Assert.Equal(
            [
                "/app/App.csproj(4,5): error PSB1003: 'kws.tflite' on ethos-u55-256 (npu)",
                "/app/Directory.Build.targets(3,5): error PSB1001: 'kws.tflite' on ethos-u55-256 (npu)",
            ],
            lines.Select(l => l.Split(": predicted")[0]).Order(StringComparer.Ordinal)
        );
        Assert.Contains(lines, l => l.EndsWith("raise MaxLatencyMs in Directory.Build.targets(3).", StringComparison.Ordinal));
    }

    [Fact]
    public void So_is_a_regression()
    {
        var line = Assert.Single(Run("MaxRegressionPercent", [BudgetText.Item().With("MaxRegressionPercent", "5")], before: 20));
        Assert.StartsWith("/app/Directory.Build.targets(3,5): error PSB1020: ", line, StringComparison.Ordinal);
        Assert.EndsWith("raise MaxRegressionPercent in Directory.Build.targets(3).", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_predicted_is_about_the_budget()
    {
        var obstacle = new Obstacle(DiagnosticIds.OpenShape, "open");
        var line = Assert.Single(Run("MaxLatencyMs", [BudgetText.Item(maxLatencyMs: "20")], obstacle: obstacle));
        Assert.StartsWith("/app/App.csproj(4,5): error PSB2006: ", line, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Run(string limit, BudgetItem[] items, double? before = null, Obstacle? obstacle = null)
    {
        var budgets = BudgetText.Write(items, [], @base: before is null ? "" : "main");
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var answer = file with
        {
            Locations = file
                .Locations.Select(l => l with { Limits = new[] { new LimitLocation(limit, Update) }.ToEquatableArray() })
                .ToEquatableArray(),
            Predictions = file
                .Predictions.Select(p => p with { Obstacles = obstacle is null ? default : new[] { obstacle }.ToEquatableArray() })
                .ToEquatableArray(),
            Base = before is null ? null : new BaseCommit("main", new string('c', 40), IsMergeBase: true),
            BaseEstimates = file
                .Predictions.Where(_ => before is not null)
                .Select(p => new BaseEstimate(
                    p.Model,
                    p.Device,
                    IsNew: false,
                    p.Measures.All.Select(m => new MetricValue(m.Metric, m.Metric == Metric.Latency ? before!.Value : m.Estimate.Value))
                        .ToEquatableArray(),
                    EquatableArray<string>.Empty
                ))
                .ToEquatableArray(),
        };
        return [.. GeneratorRun.Run(budgets, PredictionFileWriter.Write(answer)).Diagnostics.Select(d => d.ToString())];
    }
}
