using System.Globalization;
using Microsoft.CodeAnalysis;
using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

/// <summary>What an editor shows in C# files of the verdicts of the last build.</summary>
public sealed class VerdictAnalyzerTests
{
    private const string Latency = "App.PerfBudgets.Kws.Npu.PredictedLatencyMs";

    private static readonly string Budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "20"));

    [Fact]
    public async Task A_verdict_is_shown_at_each_use_of_a_constant_in_the_words_of_the_generator()
    {
        var predictions = PredictionText.Answer(Budgets);
        var found = await AnalyzerRun.Run($"class C {{ const double A = {Latency}, B = 2 * {Latency}; }}", Budgets, predictions);
        var told = Assert.Single(GeneratorRun.Run(Budgets, predictions).Diagnostics);
        var expected = new AnalyzerResult(Latency, told.Id, told.Severity, told.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal([expected, expected], found);
        Assert.Equal(("PSB1001", DiagnosticSeverity.Error), (told.Id, told.Severity));
    }

    [Fact]
    public async Task A_build_has_it_from_the_generator_alone() =>
        Assert.Empty(await AnalyzerRun.Run(Using(Latency), Budgets, PredictionText.Answer(Budgets), designTime: false));

    [Theory]
    [InlineData("using static App.PerfBudgets.Kws; class C { double M() => Npu.MaxLatencyMs; }", "Npu.MaxLatencyMs")]
    [InlineData("using static App.PerfBudgets.Kws.Npu; class C { double M() => Confidence; }", "Confidence")]
    [InlineData("using K = App.PerfBudgets.Kws; class C { string M() => K.FileName; }", "K.FileName")]
    [InlineData("class C { string M() => nameof(App.PerfBudgets.Kws.Npu.Device); }", "App.PerfBudgets.Kws.Npu.Device")]
    [InlineData("[System.Obsolete(App.PerfBudgets.Kws.Sha256)] class C { }", "App.PerfBudgets.Kws.Sha256")]
    public async Task However_the_constant_is_named(string code, string marked) =>
        Assert.Equal(marked, Assert.Single(await AnalyzerRun.Run(code, Budgets, PredictionText.Answer(Budgets))).Marked);

    [Theory]
    [InlineData("class C { System.Type M() => typeof(App.PerfBudgets.Kws.Npu); }")]
    [InlineData("/// <see cref=\"App.PerfBudgets.Kws.Npu.MaxLatencyMs\"/>\nclass C { }")]
    [InlineData("class Kws { internal const double MaxLatencyMs = 1; double M() => MaxLatencyMs; }")]
    [InlineData("class C { double MaxLatencyMs => 1; double M() => MaxLatencyMs; }")]
    public async Task What_is_no_use_of_one_is_not_marked(string code) =>
        Assert.Empty(await AnalyzerRun.Run(code, Budgets, PredictionText.Answer(Budgets)));

    [Fact]
    public async Task Only_what_was_judged_on_the_device_or_on_none_is_shown_at_its_constants()
    {
        var budgets = BudgetText.Write(
            BudgetText.Item(maxLatencyMs: "20"),
            BudgetText.Item(device: "ethos-u65-512", maxMemoryKiB: "50"),
            BudgetText.Item(maxFileKiB: "1"),
            BudgetText.Item("/app/models/other.tflite", maxEnergyMj: "1")
        );
        var code = Using(
            "App.PerfBudgets.Kws.Npu.Confidence",
            "App.PerfBudgets.Kws.EthosU65_512.Confidence",
            "App.PerfBudgets.Kws.FileKiB",
            "App.PerfBudgets.Other.FileKiB"
        );
        var found = await AnalyzerRun.Run(code, budgets, PredictionText.Answer(budgets));
        Assert.Equal(
            [
                ("App.PerfBudgets.Kws.Npu.Confidence", "PSB1001"),
                ("App.PerfBudgets.Kws.Npu.Confidence", "PSB1004"),
                ("App.PerfBudgets.Kws.EthosU65_512.Confidence", "PSB1003"),
                ("App.PerfBudgets.Kws.EthosU65_512.Confidence", "PSB1004"),
                ("App.PerfBudgets.Kws.FileKiB", "PSB1001"),
                ("App.PerfBudgets.Kws.FileKiB", "PSB1003"),
                ("App.PerfBudgets.Kws.FileKiB", "PSB1004"),
                ("App.PerfBudgets.Other.FileKiB", "PSB1002"),
            ],
            found.Select(f => (f.Marked, f.Id))
        );
    }

    [Theory]
    [InlineData("24", "", "PSB1010", DiagnosticSeverity.Warning)]
    [InlineData("20", "warning", "PSB1001", DiagnosticSeverity.Warning)]
    public async Task It_is_as_severe_as_for_the_budget(string maxLatencyMs, string level, string id, DiagnosticSeverity severity)
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: maxLatencyMs, level: level));
        var found = Assert.Single(await AnalyzerRun.Run(Using(Latency), budgets, PredictionText.Answer(budgets)));
        Assert.Equal((id, severity), (found.Id, found.Severity));
    }

    [Theory]
    [InlineData("30", "")]
    // Looser than it needs to be, which is told as information.
    [InlineData("1000", "")]
    [InlineData("20", "off")]
    public async Task What_passes_is_not_marked(string maxLatencyMs, string level)
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: maxLatencyMs, level: level));
        Assert.Empty(await AnalyzerRun.Run(Using(Latency), budgets, PredictionText.Answer(budgets)));
    }

    [Fact]
    public async Task A_project_lowers_and_raises_it_by_its_id()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "24"));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await Found(ReportDiagnostic.Error)).Severity);
        Assert.Empty(await Found(ReportDiagnostic.Suppress));

        Task<AnalyzerResult[]> Found(ReportDiagnostic severity) =>
            AnalyzerRun.Run(
                Using(Latency),
                budgets,
                PredictionText.Answer(budgets),
                options: o => o.WithSpecificDiagnosticOptions([KeyValuePair.Create("PSB1010", severity)])
            );
    }

    [Fact]
    public async Task Public_constants_and_those_of_another_place_are_marked_as_well()
    {
        var budgets = BudgetText.Write(
            [BudgetText.Item(maxLatencyMs: "20")],
            [],
            @namespace: "A.B",
            className: "Limits",
            visibility: "public"
        );
        var found = await AnalyzerRun.Run(Using("A.B.Limits.Kws.Npu.MaxLatencyMs"), budgets, PredictionText.Answer(budgets));
        Assert.Equal("A.B.Limits.Kws.Npu.MaxLatencyMs", Assert.Single(found).Marked);
    }

    [Fact]
    public async Task A_verdict_on_budgets_that_were_changed_since_is_not_shown()
    {
        var changed = BudgetText.Write(BudgetText.Item(maxLatencyMs: "21"));
        Assert.Empty(await AnalyzerRun.Run(Using(Latency), changed, PredictionText.Answer(Budgets)));
        Assert.Empty(await AnalyzerRun.Run(Using(Latency), Budgets, predictions: null));
    }

    [Fact]
    public async Task A_later_build_is_followed_without_new_additional_files()
    {
        var lastBuild = LastBuildText.Write(Budgets, PredictionText.Answer(Budgets));
        Assert.Equal("PSB1001", Assert.Single(await AnalyzerRun.Run(Using(Latency), Budgets, null, lastBuild: lastBuild)).Id);
    }

    [Theory]
    [InlineData("perfsage-budgets 6", null)]
    [InlineData("perfsage-budgets 6\nproject=", "perfsage-predictions 5")]
    [InlineData(null, "perfsage-predictions 5")]
    public async Task What_cannot_be_read_is_left_to_the_generator(string? budgets, string? predictions) =>
        Assert.Empty(await AnalyzerRun.Run("class C { int MaxLatencyMs => 1; int M() => MaxLatencyMs; }", budgets, predictions));

    [Fact]
    public async Task A_device_of_the_project_is_shown_as_well()
    {
        const string File = "/app/board.json";
        const string Board = """{ "id": "board", "metrics": ["latencyMs"] }""";
        var budgets = BudgetText.Write([BudgetText.Item(device: "board", maxLatencyMs: "20")], [], devices: [File]);
        var found = await AnalyzerRun.Run(
            Using("App.PerfBudgets.Kws.Board.MaxLatencyMs"),
            budgets,
            PredictionText.Answer(budgets, devices: Board),
            devices: (File, Board)
        );
        Assert.Equal("PSB1001", Assert.Single(found).Id);
    }

    private static string Using(params string[] constants) =>
        $"class C {{ object[] M() => new object[] {{ {string.Join(", ", constants)} }}; }}";
}
