using PerfSage.Build.Generator.Tests.Infra;
using PerfSage.Contracts.Requests;

namespace PerfSage.Build.Generator.Tests;

/// <summary>A metric that only some devices have. The made-up energy is 2.5 mJ, 1.25 to 5.</summary>
public sealed class EnergyTests
{
    private const string File = "/app/boards/board.json";

    private const string Board = """
        { "id": "my-board", "aliases": ["board"], "family": "ethos-u", "metrics": ["latencyMs", "energyMj", "peakMemoryKiB"] }
        """;

    [Fact]
    public void Every_verdict_as_the_compiler_prints_it() =>
        Snapshot.Verify(
            string.Concat(
                new[]
                {
                    Item("2"),
                    Item("2").With("Level", "warning").With("Confidence", "0.8"),
                    Item("3"),
                    Item("4").With("Gate", "strict"),
                    Item("2").With("Gate", "lenient"),
                    Item("10").With("Confidence", "0.95"),
                }.Select(item => Run(item).Lines)
            )
        );

    [Theory]
    [InlineData("6", new string[0])]
    [InlineData("5", new string[0])]
    [InlineData("4.9", new[] { DiagnosticIds.Inconclusive })]
    [InlineData("2.5", new[] { DiagnosticIds.Inconclusive })]
    [InlineData("2.49", new[] { DiagnosticIds.Energy })]
    public void A_limit_is_judged_like_any_other(string limit, string[] ids) => Assert.Equal(ids, Run(Item(limit)).Ids);

    [Fact]
    public void There_are_constants_for_it()
    {
        var code = Run(Item("6")).Code;
        Assert.Contains("const double MaxEnergyMj = 6d;", code, StringComparison.Ordinal);
        Assert.Contains("const double PredictedEnergyMj = 2.5d;", code, StringComparison.Ordinal);
        Assert.Contains("const double PredictedEnergyLowerMj = 1.25d;", code, StringComparison.Ordinal);
        Assert.Contains("const double PredictedEnergyUpperMj = 5d;", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_design_time_build_has_their_names_before_there_are_numbers()
    {
        var budgets = Write(Item("6"));
        var result = GeneratorRun.Run(budgets, predictions: null, designTime: true, devices: (File, Board));
        Assert.Empty(result.Diagnostics);
        Assert.Contains("const double MaxEnergyMj = 6d;", result.Code, StringComparison.Ordinal);
        Assert.Contains("const double PredictedEnergyMj = double.NaN;", result.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_without_it_has_no_constants_and_refuses_a_limit()
    {
        var budgets = BudgetText.Write(BudgetText.Item(device: "ethos-u85", maxLatencyMs: "30"));
        var code = GeneratorRun.Run(budgets, PredictionText.Answer(budgets)).Code;
        Assert.DoesNotContain("Energy", code, StringComparison.Ordinal);
        budgets = BudgetText.Write(BudgetText.Item(device: "ethos-u85", maxLatencyMs: "30", maxEnergyMj: "4"));
        Assert.Equal(
            "error PSB3002: 'kws.tflite': energy cannot be predicted on ethos-u85-256, so MaxEnergyMj cannot be checked; remove it",
            Text(GeneratorRun.Run(budgets, PredictionText.Answer(budgets)))
        );
    }

    [Fact]
    public void A_number_that_is_missing_is_no_pass()
    {
        var budgets = Write(Item("6"));
        Assert.Equal(
            [DiagnosticIds.InternalFailure],
            GeneratorRun.Run(budgets, PredictionText.Answer(budgets, energyMj: null, devices: Board), devices: (File, Board)).Ids
        );
    }

    [Theory]
    [InlineData("0.5", new[] { DiagnosticIds.Regression })]
    [InlineData("0.6", new string[0])]
    public void A_change_is_judged_by_its_percentage_and_its_floor(string floor, string[] ids)
    {
        var item = BudgetText.Item(device: "board").With("MaxRegressionPercent", "10").With("MinRegressionMj", floor);
        var result = Run(
            [item],
            [],
            file => file with { Base = Merge, BaseEstimates = file.Predictions.Select(Before).ToEquatableArray() },
            "main"
        );
        Assert.Equal(ids, result.Ids);
        if (ids.Length > 0)
        {
            Assert.Contains(
                "predicted energy 2 → 2.5 mJ, +0.5 mJ (+25 %) since merge base 1a2b3c4d of main; "
                    + "allowed is +10 % (less than 0.5 mJ does not count)",
                result.Lines,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_tighter_limit_of_project_and_policy_counts()
    {
        var budgets = BudgetFileReader.Read(Write(Item("2.2")));
        var policy = new Placed<BudgetItem>(Item("2.1"), new SourceLocation("/perfbudgets.xml", 2, 3), IsPolicy: true);
        var result = Run([Item("2.2")], [], file => file with { PolicyBudgets = new[] { policy }.ToEquatableArray() });
        Assert.Contains("exceeds MaxEnergyMj=2.1 ", Assert.Single(result.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal("2.2", budgets.Items[0].Metadata["MaxEnergyMj"]);
    }

    [Theory]
    [InlineData("2.5", new string[0])]
    [InlineData("2.4", new[] { DiagnosticIds.Energy })]
    public void A_suppression_raises_the_limit(string raisedTo, string[] ids) =>
        Assert.Equal(
            ids,
            Run([Item("2")], [BudgetText.Suppression(id: DiagnosticIds.Energy, device: "board", maxEnergyMj: raisedTo)], file => file).Ids
        );

    [Fact]
    public void The_message_says_what_of_it_is_no_models()
    {
        var result = Run(
            [Item("2").With("MaxLatencyMs", "20")],
            [],
            file =>
                file with
                {
                    Predictions = file
                        .Predictions.Select(p =>
                            p with
                            {
                                Overheads = new[]
                                {
                                    new MetricValue(Metric.Latency, 0.4),
                                    new MetricValue(Metric.Energy, 0.002),
                                }.ToEquatableArray(),
                            }
                        )
                        .ToEquatableArray(),
                }
        );
        Assert.Contains(
            "predicted latency 23.4 ms (90 %: 22.23–24.8), of which 0.4 ms overhead, exceeds MaxLatencyMs=20 by 3.4 ms",
            result.Lines,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "predicted energy 2.5 mJ (90 %: 1.25–5), of which 0.002 mJ overhead, exceeds MaxEnergyMj=2 by 0.5 mJ",
            result.Lines,
            StringComparison.Ordinal
        );
    }

    private static BaseCommit Merge { get; } = new("main", "1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b", IsMergeBase: true);

    private static BaseEstimate Before(DevicePrediction now) =>
        new(
            now.Model,
            now.Device,
            IsNew: false,
            now.Measures.All.Select(m => new MetricValue(m.Metric, m.Metric == Metric.Energy ? 2 : m.Estimate.Value)).ToEquatableArray(),
            EquatableArray<string>.Empty
        );

    private static BudgetItem Item(string maxEnergyMj) => BudgetText.Item(device: "board", maxEnergyMj: maxEnergyMj);

    private static string Write(params BudgetItem[] items) => BudgetText.Write(items, [], devices: [File]);

    private static GeneratorResult Run(params BudgetItem[] items) => Run(items, [], file => file);

    private static GeneratorResult Run(
        BudgetItem[] items,
        SuppressionItem[] suppressions,
        Func<PredictionFile, PredictionFile> change,
        string @base = ""
    )
    {
        var budgets = BudgetText.Write(items, suppressions, @base, today: "2026-11-05", devices: [File]);
        var file = PredictionText.File(BudgetFileReader.Read(budgets), devices: Board);
        return GeneratorRun.Run(budgets, PredictionFileWriter.Write(change(file)), devices: (File, Board));
    }

    private static string Text(GeneratorResult result) => Assert.Single(result.Diagnostics).ToString().Split("): ")[^1];
}
