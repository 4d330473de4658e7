using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Dataset.Evaluate;
using PerfSage.Dataset.Tests.Infra;

namespace PerfSage.Dataset.Tests.Evaluate;

public sealed class DatasetEvaluatorTests(PredictedGraph predicted) : IClassFixture<PredictedGraph>
{
    private readonly LabelledGraph graph = predicted.Graph;

    [Fact]
    public void Every_device_has_a_column_per_group_and_metric_that_there_are_graphs_of()
    {
        var columns = Evaluate(graph, graph with { Id = "micro_2", Space = "micro", StructHash = Structures.OtherTested });
        (string Spaces, int Graphs)[] groups = [("all", 2), ("nine spaces", 1), ("micro and single", 1)];
        Assert.Equal(
            from board in Boards.All
            from @group in groups
            from metric in new[] { (Metric.Latency, 25.0), (Metric.PeakMemory, 20.0), (Metric.Energy, 10.0) }
            where board.HasEnergy || metric.Item1 != Metric.Energy
            select (board.Device, @group.Spaces, metric.Item1, @group.Graphs, metric.Item2),
            columns.Select(c => (c.Device, c.Spaces.Name, c.Metric, c.Graphs, Math.Round(c.Mape, 9)))
        );
    }

    /// <summary>The interval is the one that 90 % of labels should be in.</summary>
    [Fact]
    public void Labels_on_either_side_of_an_interval_s_end_are_told_apart()
    {
        var inside = graph with { On = p => AtUpperEnd(p, 0.999) };
        var outside = graph with { Id = "audio_2", On = p => AtUpperEnd(p, 1.001) };
        Assert.All(Evaluate(inside, outside), c => Assert.Equal(50, c.Coverage));
    }

    [Fact]
    public void Graphs_that_training_saw_or_that_intervals_were_fitted_to_are_not_judged()
    {
        AssertNotJudged(Structures.Trained);
        AssertNotJudged(Structures.Validated);
    }

    private void AssertNotJudged(string structHash)
    {
        var seen = graph with { Id = "audio_2", StructHash = structHash, On = _ => new BoardLabels(LatencyMs: 1e6) };
        Assert.All(Evaluate(seen, graph), c => Assert.Equal(1, c.Graphs));
        Assert.Empty(Evaluate(seen));
    }

    [Fact]
    public void Training_saw_none_of_the_real_models()
    {
        using var folder = new DatasetFolder().AddRealModels(
            graph with
            {
                Id = "a.tflite",
                StructHash = Structures.Trained,
            },
            graph with
            {
                Id = "held-back.tflite",
            }
        );
        File.Delete(folder.File("held-back.tflite"));
        var columns = DatasetEvaluator.Evaluate(folder.Root, Subject.Of(predicted.Predictor));
        Assert.Equal(Boards.All.SelectMany(b => Enumerable.Repeat(b.Device, b.HasEnergy ? 3 : 2)), columns.Select(c => c.Device));
        Assert.All(columns, c => Assert.Equal(("all", 1), (c.Spaces.Name, c.Graphs)));
    }

    [Fact]
    public void A_device_that_leaves_operators_to_the_CPU_is_not_judged_and_the_others_are()
    {
        var columns = Evaluate(graph with { On = p => graph.On(p) with { CpuOperators = p == "u65_256" ? 1 : 0 } });
        Assert.Equal(Boards.Devices.Except(["ethos-u65-256"]), columns.Select(c => c.Device).Distinct());
    }

    [Fact]
    public void A_board_that_a_row_does_not_describe_is_not_judged_and_the_others_are()
    {
        var columns = Evaluate(graph with { Drawn = DrawnBoard.None });
        Assert.Equal(Boards.Devices.Except(["random"]), columns.Select(c => c.Device).Distinct());
    }

    private BoardLabels AtUpperEnd(string prefix, double factor)
    {
        return predicted.Labels(prefix, AtEnd, AtEnd, AtEnd);

        double AtEnd(Estimate estimate) => estimate.Upper * factor;
    }

    private IReadOnlyList<AccuracyColumn> Evaluate(params LabelledGraph[] graphs)
    {
        using var folder = new DatasetFolder().AddShard("00000", graphs);
        return DatasetEvaluator.Evaluate(folder.Root, Subject.Of(predicted.Predictor));
    }
}
