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
        Assert.Equal(["Device", "Spaces", "Metric", "Graphs", "MAPE %", "Median %", "95th %", "In 90 % interval %"], rows[0]);
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
