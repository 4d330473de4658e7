using PerfSage.Build.Generator.Tests.Infra;

namespace PerfSage.Build.Generator.Tests;

/// <summary>What an editor shows where the pointer is on a constant.</summary>
public sealed class HoverTests
{
    private const string Board = "/app/board.json";

    [Fact]
    public void A_prediction_has_value_interval_limit_device_and_origin()
    {
        var budgets = BudgetText.Write(BudgetText.Item(device: "cpu", maxLatencyMs: "25", confidence: "0.8"));
        Assert.Equal(
            "Predicted latency on pixel4-cpu: 23.4 ms (80 %: 22.23–24.8), limit MaxLatencyMs=25. "
                + "As of the last build; the predictor learned from measurements with TensorFlow Lite 2.10.",
            Of("PredictedLatencyMs", budgets, PredictionText.Answer(budgets))
        );
    }

    [Fact]
    public void A_limit_has_what_is_predicted()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxMemoryKiB: "90"));
        Assert.StartsWith(
            "The budget of peak memory in KiB. Predicted peak memory on ethos-u55-256: 96 KiB (90 %: 94.08–97.92), limit MaxMemoryKiB=90.",
            Of("MaxMemoryKiB", budgets, PredictionText.Answer(budgets)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "\"labels\": { \"kind\": \"measurement\", \"source\": \"x-1\", \"name\": \"my bench\" },",
        "; the predictor learned from measurements with my bench."
    )]
    [InlineData("\"base\": \"npu\",", "; the predictor learned from estimates of Arm&apos;s Vela compiler, not from silicon.")]
    [InlineData("", "As of the last build.")]
    public void Of_a_device_of_the_project_its_file_says_the_origin(string origin, string end)
    {
        var device = $$"""{ "id": "board", {{origin}} "metrics": ["latencyMs"] }""";
        var budgets = BudgetText.Write([BudgetText.Item(device: "board", maxLatencyMs: "25")], [], devices: [Board]);
        var code = GeneratorRun.Run(budgets, PredictionText.Answer(budgets, devices: device), devices: (Board, device)).Code;
        Assert.EndsWith(end, Summary("PredictedLatencyMs", code), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_since_the_last_build_says_so_instead()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "25", maxFileKiB: "50"));
        var old = PredictionText.Answer(BudgetText.Write(BudgetText.Item(maxLatencyMs: "26")));
        const string Why = "not a number, because the budget, the model or the project was changed since the last build; build again.";
        Assert.Equal("Predicted latency on ethos-u55-256 in ms: " + Why, Of("PredictedLatencyMs", budgets, old));
        Assert.Equal("The budget of file size in KiB. Size of the model file in KiB: " + Why, Of("MaxFileKiB", budgets, old));
    }

    [Fact]
    public void What_cannot_be_predicted_says_why()
    {
        var budgets = BudgetText.Write(BudgetText.Item(maxLatencyMs: "25"));
        var file = PredictionText.File(BudgetFileReader.Read(budgets));
        var obstacles = new[] { new Obstacle("PSB2005", "it has an unknown operator") }.ToEquatableArray();
        var answer = file with { Predictions = file.Predictions.Select(p => p with { Obstacles = obstacles }).ToEquatableArray() };
        Assert.Equal(
            "Predicted latency on ethos-u55-256 in ms: not a number, because it cannot be predicted (PSB2005).",
            Of("PredictedLatencyMs", budgets, PredictionFileWriter.Write(answer))
        );
    }

    private static string Of(string constant, string budgets, string predictions) =>
        Summary(constant, GeneratorRun.Run(budgets, predictions, designTime: true).Code);

    private static string Summary(string constant, string code)
    {
        var before = code[..code.IndexOf($"internal const double {constant} =", StringComparison.Ordinal)];
        var summary = before[(before.LastIndexOf("<summary>", StringComparison.Ordinal) + "<summary>".Length)..];
        var lines = summary[..summary.IndexOf("</summary>", StringComparison.Ordinal)].Split('\n');
        return string.Join(' ', lines.Select(l => l.Trim().TrimStart('/').Trim()).Where(l => l.Length > 0));
    }
}
