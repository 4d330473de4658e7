using PerfSage.Contracts.Budgets;
using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class EvaluateCommandTests(PredictedGraph predicted) : IClassFixture<PredictedGraph>
{
    private readonly LabelledGraph graph = predicted.Graph;

    [Fact]
    public void The_table_has_a_row_per_device_and_metric()
    {
        var graphs = new[] { 0.5, 0.4, 0.1, 0.1 }.Select(
            (error, i) => graph with { Id = $"audio_{i}", On = p => predicted.Labels(p, e => e.Value / (1 - error)) }
        );
        var result = Evaluate([.. graphs]);
        Assert.Equal(0, result.ExitCode);
        string[][] rows = [.. result.Output.Split('\n').Select(Cells)];
        Assert.Equal(["Device", "Spaces", "Metric", "Graphs", "MAPE %", "Median %", "95th %", "In 90 % interval %", "± %"], rows[0]);
        string[] expected =
        [
            .. from board in Boards.All
            from spaces in new[] { "all", "nine spaces" }
            from errors in new[] { "latency|4|27.5|40.0|50.0", "peak memory|4|20.0|20.0|20.0", "energy|4|10.0|10.0|10.0" }
            where board.HasEnergy || !errors.StartsWith("energy", StringComparison.Ordinal)
            select $"{board.Device}|{spaces}|{errors}",
        ];
        var (first, count) = (2, expected.Length);
        Assert.Equal(expected, rows[first..(first + count)].Select(r => string.Join('|', r[..7])));
        Assert.All(rows[first..(first + count)], r => Assert.Matches("^(0|25|50|75|100)\\.0$", r[7]));
        Assert.All(rows[first..(first + count)], r => Assert.Matches("^[0-9]+\\.[0-9]$", r[8]));
    }

    [Fact]
    public void What_was_found_is_written_for_the_page_as_well()
    {
        using var folder = new DatasetFolder().AddShard("00000", graph);
        var file = folder.File("found.json");
        Assert.Equal(0, CommandResult.Of(["evaluate", "--data", folder.Root, "--json", file]).ExitCode);
        var found = EvaluationFile.Read(file);
        Assert.Contains("vela-5.1.0", found.Labels, StringComparison.Ordinal);
        var row = found.Columns.Single(c => c is { Device: "ethos-u55-256", Spaces: "all", Metric: "latencyMs" });
        Assert.Equal((1, 25.0, 25.0, 25.0), (row.Graphs, row.Mape, row.MedianApe, row.P95Ape));
        // A prediction 25 % above the truth passes no budget below the truth, and fails one 20 % above.
        var gate = found.Gates.Single(g => g is { Metric: "latencyMs", Gate: Gate.Predicted, DistancePercent: 20 });
        Assert.Equal((0.0, 100.0), (gate.FalsePassPercent, gate.FalseBlockPercent));
        var inside = found.Trust.Single(t => t is { Metric: "latencyMs", Spaces: "all", Share.Trust: TrustLevel.Inside });
        Assert.Equal((Boards.Devices.Count - 1, 100.0, 25.0), (inside.Share.Predictions, inside.Share.Percent, inside.Share.Mape));
    }

    [Fact]
    public void A_folder_without_networks_is_no_evaluation()
    {
        using var folder = new DatasetFolder().AddShard("00000", graph);
        var result = CommandResult.Of(["evaluate", "--data", folder.Root, "--new-spaces", folder.Root]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("holds no *.onnx", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Networks_of_a_folder_are_asked_about_the_spaces_that_they_are_named_for()
    {
        var mobile = graph with { Id = "mobile_1", Space = "mobile" };
        using var folder = new DatasetFolder().AddShard("00000", graph, mobile, mobile with { Id = "wild_1", Space = "wild" });
        using var networks = new DatasetFolder();
        File.Copy(Repository.Path("src/PerfSage.Prediction/Predictor/ethos-u.onnx"), networks.File("mobile,wild.onnx"));
        var result = CommandResult.Of(["evaluate", "--data", folder.Root, "--new-spaces", networks.Root]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("2", result.Output.Split('\n').Select(Cells).First(c => c is ["ethos-u55-256", "all", "latency", ..])[3]);
    }

    [Fact]
    public void A_limit_holds_for_all_spaces_together()
    {
        var off = graph with { Id = "micro_2", Space = "micro", On = p => predicted.Labels(p, e => e.Value / 2) };
        Assert.Equal(0, Evaluate([graph, off], "--max-latency-mape", "63").ExitCode);
        Assert.Equal(1, Evaluate([graph, off], "--max-latency-mape", "62").ExitCode);
    }

    [Theory]
    [InlineData(25.5, 20.5, 10.5, 0)]
    [InlineData(24.5, 20.5, 10.5, 1)]
    [InlineData(25.5, 19.5, 10.5, 1)]
    [InlineData(25.5, 20.5, 9.5, 1)]
    public void An_error_above_the_limit_of_its_metric_fails(double latency, double memory, double energy, int exitCode)
    {
        string[] limits = ["--max-latency-mape", $"{latency}", "--max-memory-mape", $"{memory}", "--max-energy-mape", $"{energy}"];
        Assert.Equal(exitCode, Evaluate([graph], limits).ExitCode);
    }

    [Fact]
    public void One_device_above_the_limit_fails()
    {
        var off = graph with { On = p => p == "u55_256" ? graph.On(p) : predicted.Labels(p, e => e.Value) };
        Assert.Equal(1, Evaluate([off], "--max-latency-mape", "24.5").ExitCode);
    }

    [Fact]
    public void Nothing_to_judge_fails()
    {
        var result = Evaluate([graph with { StructHash = Structures.Trained }]);
        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_judged_graph_without_its_label_fails() =>
        Assert.Equal(1, Evaluate([graph with { On = p => graph.On(p) with { LatencyMs = double.NaN } }]).ExitCode);

    private static string[] Cells(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static CommandResult Evaluate(LabelledGraph[] graphs, params string[] options)
    {
        using var folder = new DatasetFolder().AddShard("00000", graphs);
        return CommandResult.Of(["evaluate", "--data", folder.Root, .. options]);
    }
}
