using PerfSage.Zoo.Building;

namespace PerfSage.Prediction.Tests;

/// <summary>The same model gets the same numbers in whatever company it comes.</summary>
public sealed class InvarianceTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    [Fact]
    public void A_batch_gives_what_single_runs_give()
    {
        var batch = fixture.Predictor.Estimate(Models.Families);
        Assert.Equal(Models.Families.SelectMany(m => Shown(fixture.Estimate(m))), batch.SelectMany(Shown));
    }

    [Fact]
    public void The_order_of_a_batch_does_not_matter()
    {
        var forward = fixture.Predictor.Estimate(Models.Families);
        var backward = fixture.Predictor.Estimate([.. Models.Families.Reverse()]);
        Assert.Equal(forward.SelectMany(Shown), backward.Reverse().SelectMany(Shown));
    }

    [Fact]
    public void A_repeated_model_gets_the_same_numbers_twice()
    {
        var twice = fixture.Predictor.Estimate([Models.KeywordSpotting, Models.KeywordSpotting]);
        Assert.Equal(Shown(twice[0]), Shown(twice[1]));
    }

    [Fact]
    public void What_is_asked_again_is_not_computed_again()
    {
        var estimate = fixture.Estimate(Models.KeywordSpotting);
        var answers = fixture.OnAllDevices(estimate);
        Assert.All(fixture.OnAllDevices(estimate).Zip(answers), pair => Assert.Same(pair.First, pair.Second));
        Assert.All(fixture.OnAllDevices(estimate, confidence: 0.5), answer => Assert.Equal(0.5, answer.Confidence));
    }

    [Fact]
    public void Runs_and_sessions_agree_in_every_bit()
    {
        using var other = Predictor.Load();
        var first = fixture.Predictor.Estimate(Models.Families);
        var second = other.Estimate(Models.Families);
        Assert.Equal(first.SelectMany(e => e.Output!.Prediction), second.SelectMany(e => e.Output!.Prediction));
        Assert.Equal(first.SelectMany(e => e.Output!.Contribution), second.SelectMany(e => e.Output!.Contribution));
    }

    [Fact]
    public void A_batch_that_is_cut_into_several_runs_gives_the_same()
    {
        // Enough copies for several runs at once.
        var largest = Models.Families.MaxBy(m => m.Features.NodeCount)!;
        var copies = Enumerable.Repeat(largest, (10_000 / largest.Features.NodeCount) + 1).ToArray();
        var estimates = fixture.Predictor.Estimate([Models.KeywordSpotting, .. copies, Models.KeywordSpotting]);
        Assert.Equal(Shown(fixture.Estimate(Models.KeywordSpotting)), Shown(estimates[0]));
        Assert.Equal(Shown(estimates[0]), Shown(estimates[^1]));
        Assert.Equal(Shown(estimates[1]), Shown(estimates[^2]));
    }

    [Fact]
    public void Runs_side_by_side_agree_with_single_ones_in_every_bit()
    {
        var alone = Models.Families.ToDictionary(m => m, m => fixture.Estimate(m).Output!);
        for (var shift = 0; shift < Models.Families.Count; shift++)
        {
            // Another place in the list puts a model into another run, among other neighbours.
            var models = Enumerable.Range(0, 100).Select(i => Models.Families[(i + shift + (i / 11)) % Models.Families.Count]).ToArray();
            foreach (var estimate in fixture.Predictor.Estimate(models))
            {
                var expected = alone[estimate.Input];
                Assert.Equal(expected.Prediction, estimate.Output!.Prediction);
                Assert.Equal(expected.Spread, estimate.Output.Spread);
                Assert.Equal(expected.Contribution, estimate.Output.Contribution);
                Assert.Equal(expected.Embedding, estimate.Output.Embedding);
            }
        }
    }

    [Fact]
    public void Models_without_operators_change_nothing_for_the_others()
    {
        var empty = new ModelBuilder();
        empty.Main.Output(empty.Main.Input([1, 4]));
        var nothing = Models.Unchecked(empty);
        var estimates = fixture.Predictor.Estimate([nothing, Models.KeywordSpotting, nothing]);
        Assert.Null(estimates[0].Output);
        Assert.Equal(Shown(fixture.Estimate(Models.KeywordSpotting)), Shown(estimates[1]));
        Assert.Empty(fixture.Predictor.Estimate([]));
    }

    private IEnumerable<double> Shown(ModelEstimate estimate) =>
        fixture
            .OnAllDevices(estimate)
            .SelectMany(d =>
                new[]
                {
                    d.LatencyMs.Value,
                    d.LatencyMs.Lower,
                    d.LatencyMs.Upper,
                    d.PeakMemoryKiB.Value,
                    d.PeakMemoryKiB.Lower,
                    d.PeakMemoryKiB.Upper,
                }
            );
}
