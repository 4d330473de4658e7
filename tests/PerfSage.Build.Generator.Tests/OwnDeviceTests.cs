using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

/// <summary>Devices of the project's own: their files are among the compiler's additional files.</summary>
public sealed class OwnDeviceTests
{
    private const string File = "/app/boards/board.json";

    private const string Board =
        """{ "id": "my-board", "aliases": ["board"], "family": "ethos-u", "metrics": ["latencyMs"], "ethosU": { "clockHz": 1 } }""";

    private static readonly string Budgets = BudgetText.Write([BudgetText.Item(device: "board", maxLatencyMs: "20")], [], devices: [File]);

    [Fact]
    public void A_device_of_the_project_is_judged()
    {
        var result = GeneratorRun.Run(Budgets, PredictionText.Answer(Budgets, devices: Board), devices: (File, Board));
        Assert.Equal(["PSB1001"], result.Ids);
        Assert.Contains("on my-board (board): predicted latency 23.4 ms", result.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_constants_are_those_of_its_metrics()
    {
        var code = GeneratorRun.Run(Budgets, PredictionText.Answer(Budgets, latencyMs: 2, devices: Board), devices: (File, Board)).Code;
        Assert.Contains("PredictedLatencyMs", code, StringComparison.Ordinal);
        Assert.DoesNotContain("PredictedPeakMemoryKiB", code, StringComparison.Ordinal);
    }

    [Fact]
    public void They_have_the_same_names_before_there_are_numbers()
    {
        string[] Names(string code) =>
            [.. code.Split('\n').Where(l => l.Contains("const double", StringComparison.Ordinal)).Select(l => l.Split('=')[0])];
        var early = GeneratorRun.Run(Budgets, null, designTime: true, devices: (File, Board)).Code;
        var late = GeneratorRun.Run(Budgets, PredictionText.Answer(Budgets, latencyMs: 2, devices: Board), devices: (File, Board)).Code;
        Assert.NotEmpty(Names(early));
        Assert.Equal(Names(early), Names(late));
    }

    [Fact]
    public void A_calibrated_device_has_the_metrics_of_its_base()
    {
        const string Calibrated = """{ "id": "my-board", "aliases": ["board"], "base": "npu", "scale": { "*": 1.2 } }""";
        var code = GeneratorRun
            .Run(Budgets, PredictionText.Answer(Budgets, latencyMs: 2, devices: Calibrated), devices: (File, Calibrated))
            .Code;
        Assert.Contains("PredictedPeakMemoryKiB", code, StringComparison.Ordinal);
    }

    // The predictor says what is wrong with the file and stops the build; should it ever not, the build still does not pass.
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"aliases\": [\"board\"] }")]
    public void A_file_that_cannot_be_read_is_no_pass(string text) =>
        Assert.Equal(["PSB3001"], GeneratorRun.Run(Budgets, PredictionText.Answer(Budgets, devices: Board), devices: (File, text)).Ids);

    [Fact]
    public void A_file_that_the_compiler_was_not_given_is_no_pass() =>
        Assert.Equal(["PSB3001"], GeneratorRun.Run(Budgets, PredictionText.Answer(Budgets, devices: Board)).Ids);

    [Fact]
    public void Other_files_define_no_device() =>
        Assert.Equal(
            ["PSB3001"],
            GeneratorRun.Run(Budgets, PredictionText.Answer(Budgets, devices: Board), devices: ("/app/other.json", Board)).Ids
        );
}
