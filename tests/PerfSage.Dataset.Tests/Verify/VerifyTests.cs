using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Verify;

public sealed class VerifyTests
{
    private static readonly LabelledGraph Right = new("mobile_1", Models.Small) { Figures = Models.SmallFigures };

    private static readonly string[] Columns = ["n_ops", "n_tensors", "macs", "params", "weight_bytes", "act_bytes_max", "act_bytes_sum"];

    public static TheoryData<string> AllColumns => new(Columns);

    [Fact]
    public void What_is_measured_is_what_was_counted_by_hand()
    {
        var result = Verify([Right]);
        Assert.Equal(string.Concat(Columns.Select(c => $"{c}: 1 of 1 graphs agree exactly (100.0 %)\n")), result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [MemberData(nameof(AllColumns))]
    public void A_figure_that_disagrees_fails(string column)
    {
        var result = Verify([Right with { Figures = Wrong(column) }]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $"{column}: 0 of 1 graphs agree exactly (0.0 %)\n  first: mobile_1: label 123456, measured {Cell(Right, column)}\n"
                + "  operators there: CONV_2D 1, FULLY_CONNECTED 1, RESHAPE 1\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(Columns.Length - 1, result.Output.Split("1 of 1 graphs").Length - 1);
    }

    [Theory]
    [InlineData("75", 0)]
    [InlineData("75.1", 1)]
    public void So_many_must_agree_as_are_asked_for(string percent, int exitCode)
    {
        var wrong = Right with { Id = "mobile_4", Figures = Wrong("macs") };
        LabelledGraph[] graphs = [Right, Right with { Id = "mobile_2" }, Right with { Id = "mobile_3" }, wrong];
        Assert.Equal(exitCode, Verify(graphs, "--min-agreement-percent", percent).ExitCode);
    }

    [Fact]
    public void By_default_two_of_a_hundred_may_disagree_but_not_three()
    {
        Assert.Equal(0, Verify(Hundred(wrong: 2)).ExitCode);
        Assert.Equal(1, Verify(Hundred(wrong: 3)).ExitCode);
    }

    [Fact]
    public void No_graph_at_all_fails()
    {
        var result = Verify([], "--min-agreement-percent", "0");
        Assert.Equal((1, string.Empty), (result.ExitCode, result.Error));
    }

    private static CommandResult Verify(LabelledGraph[] graphs, params string[] options)
    {
        using var folder = new DatasetFolder().AddShard("00000", graphs);
        var result = CommandResult.Of(["verify", "--data", folder.Root, .. options]);
        return result with { Output = result.Output.ReplaceLineEndings("\n") };
    }

    private static LabelledGraph[] Hundred(int wrong) =>
        [.. Enumerable.Range(0, 100).Select(i => Right with { Id = $"g{i}", Figures = i < wrong ? Wrong("params") : Models.SmallFigures })];

    private static string Cell(LabelledGraph graph, string column) => graph.Cells.Single(c => c.Column == column).Cell;

    private static GraphFigures Wrong(string column) =>
        column switch
        {
            "n_ops" => Models.SmallFigures with { Operators = 123456 },
            "n_tensors" => Models.SmallFigures with { Tensors = 123456 },
            "macs" => Models.SmallFigures with { Macs = 123456 },
            "params" => Models.SmallFigures with { Parameters = 123456 },
            "weight_bytes" => Models.SmallFigures with { WeightBytes = 123456 },
            "act_bytes_max" => Models.SmallFigures with { LargestActivation = 123456 },
            "act_bytes_sum" => Models.SmallFigures with { AllActivations = 123456 },
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };
}
