using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Terms;

public sealed class TermsCommandTests
{
    private const string Device = "ethos-u55-256";

    private static readonly LabelledGraph Exact = PricedGraphs.Of("mobile_1");

    [Fact]
    public void What_the_cost_model_says_is_held_against_every_label()
    {
        var lines = Lines(Terms([Exact, Exact with { Id = "mobile_2" }], "--device", Device));
        Assert.Equal("ethos-u55-256", lines[0]);
        Assert.Equal("of graphs|n|mean %|median %|90th %|equal %", lines[1]);
        string[] figures = ["cycles_total", "cycles_npu", "sram_total_bytes", "external_total_bytes", "nn_macs", "sram_memory_used"];
        Assert.Equal(figures.Select(f => $"{f}|2|0.00|0.00|0.00|100.00"), lines[2..8]);
        Assert.Equal("of operators|n|time %|error %|10th|median|90th|within 2 %", lines[8]);
        Assert.Equal(PricedGraphs.Operators.Distinct().Order(), lines[9..].Select(l => l.Split('|')[0]).Order());
        Assert.All(lines[9..], l => Assert.EndsWith("|0.00|1.00|1.00|1.00|100", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cycles_npu")]
    [InlineData("sram_total_bytes")]
    [InlineData("external_total_bytes")]
    [InlineData("nn_macs")]
    [InlineData("sram_memory_used")]
    public void A_figure_that_is_off_is_told_and_no_other_is(string figure)
    {
        var lines = Lines(Terms([Exact with { On = p => Doubled(Exact.On(p), figure) }], "--device", Device));
        Assert.Contains($"{figure}|1|50.00|50.00|50.00|0.00", lines);
        Assert.Equal(5, lines.Count(l => l.EndsWith("|1|0.00|0.00|0.00|100.00", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("25.1", 0)]
    [InlineData("24.9", 1)]
    public void A_mean_error_of_cycles_above_the_limit_fails(string limit, int exitCode) =>
        Assert.Equal(exitCode, Terms([Exact, PricedGraphs.Of("mobile_2", cycles: 2)], "--max-mean", limit).ExitCode);

    [Fact]
    public void One_device_above_the_limit_fails()
    {
        var off = Exact with { On = p => p == "ra8p1" ? Doubled(Exact.On(p), "cycles_total") : Exact.On(p) };
        Assert.Equal(1, Terms([off], "--max-mean", "49").ExitCode);
        Assert.Equal(0, Terms([off], "--max-mean", "49", "--device", Device).ExitCode);
        Assert.Equal(1, Terms([off], "--max-mean", "49", "--device", "renesas-ra8p1").ExitCode);
    }

    [Fact]
    public void All_devices_and_the_random_board_are_compared_unless_one_is_named()
    {
        var lines = Lines(Terms([Exact], "--max-mean", "0.001"));
        Assert.Equal(Boards.Devices, lines.Where(Boards.Devices.Contains));
    }

    [Fact]
    public void Operators_are_compared_by_kind_and_the_worst_of_one_are_listed()
    {
        var off = PricedGraphs.Of("mobile_2", kind: name => name == "DEPTHWISE_CONV_2D" ? 2 : 1);
        var lines = Lines(Terms([Exact, off], "--device", Device, "--worst", "DEPTHWISE_CONV_2D"));
        var depthwise = Array.FindIndex(lines, l => l.StartsWith("DEPTHWISE_CONV_2D|", StringComparison.Ordinal));
        Assert.Equal(9, depthwise);
        Assert.EndsWith("|0.50|0.50|1.00|50", lines[depthwise], StringComparison.Ordinal);
        var worst = lines.Where(l => l.StartsWith("mobile_2 #", StringComparison.Ordinal)).ToArray();
        Assert.Equal(PricedGraphs.Operators.Count(o => o == "DEPTHWISE_CONV_2D"), worst.Length);
        Assert.All(worst, l => Assert.EndsWith(" ratio 0.5", l, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith("mobile_1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_worst_graphs_of_a_figure_come_first()
    {
        LabelledGraph[] graphs = [Exact, PricedGraphs.Of("mobile_2", cycles: 4), PricedGraphs.Of("mobile_3", cycles: 2)];
        var lines = Lines(Terms(graphs, "--device", Device, "--worst", "cycles_total"));
        Assert.Equal(["mobile_2", "mobile_3", "mobile_1"], lines[^3..].Select(l => l.Split(' ')[0]));
        Assert.EndsWith(" ratio 0.25", lines[^3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_is_shown_operator_by_operator()
    {
        var lines = Lines(Terms([Exact with { Id = "mobile_0" }, Exact], "--device", Device, "--graph", "mobile_1"));
        Assert.Equal("mobile_1 on ethos-u55-256", lines[0]);
        Assert.Equal(PricedGraphs.Operators.Count + 2, lines.Length);
        Assert.Equal(PricedGraphs.Operators, lines[2..].Select(l => l.Split('|')[^1].Split(' ')[0]));
        var first = PricedGraphs.Terms("u55_256")[0];
        Assert.StartsWith(
            $"0|{first.Cycles:0}|{first.Cycles:0}|{first.RunCycles:0}|{first.NpuCycles:0}|",
            lines[2],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Cycles_of_no_operator_are_those_of_the_search_for_the_largest()
    {
        var lines = Lines(Terms([PricedGraphs.Search("mobile_1")], "--device", Device));
        Assert.Equal(["ARG_MAX", "FULLY_CONNECTED"], lines[^2..].Select(l => l.Split('|')[0]).Order());
        Assert.All(lines[^2..], l => Assert.EndsWith("|0.00|1.00|1.00|1.00|100", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Graphs_that_the_host_runs_in_part_or_that_have_no_labels_are_not_compared()
    {
        LabelledGraph[] graphs =
        [
            Exact with
            {
                On = p => Exact.On(p) with { CpuOperators = 1 },
            },
            Exact with
            {
                Id = "mobile_2",
                On = _ => BoardLabels.Refused,
            },
        ];
        var result = Terms(graphs);
        Assert.Equal((1, string.Empty, string.Empty), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Nothing_to_compare_fails()
    {
        Assert.Equal(1, Terms([]).ExitCode);
        Assert.Equal(1, Terms([Exact], "--graph", "mobile_9").ExitCode);
    }

    [Fact]
    public void A_device_without_labels_is_bad_input() => Assert.Equal(2, Terms([Exact], "--device", "toaster").ExitCode);

    private static BoardLabels Doubled(BoardLabels labels, string figure) =>
        figure switch
        {
            "cycles_total" => labels with { Cycles = 2 * labels.Cycles },
            "cycles_npu" => labels with { NpuCycles = 2 * labels.NpuCycles },
            "sram_total_bytes" => labels with { SramTraffic = 2 * labels.SramTraffic },
            "external_total_bytes" => labels with { ExternalTraffic = 2 * labels.ExternalTraffic },
            "nn_macs" => labels with { Macs = 2 * labels.Macs },
            "sram_memory_used" => labels with { SramBytes = 2 * labels.SramBytes },
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };

    private static string[] Lines(CommandResult result) =>
        [
            .. result
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '─')
                .Select(line =>
                    line.StartsWith("mobile_", StringComparison.Ordinal)
                        ? line
                        : string.Join('|', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                ),
        ];

    private static CommandResult Terms(LabelledGraph[] graphs, params string[] options)
    {
        using var folder = new DatasetFolder().AddShard("00000", graphs);
        return CommandResult.Of(["terms", "--data", folder.Root, .. options]);
    }
}
