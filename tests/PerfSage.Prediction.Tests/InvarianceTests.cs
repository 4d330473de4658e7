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
        // Enough copies for three runs.
        var largest = Models.Families.MaxBy(m => m.Features.NodeCount)!;
        var copies = Enumerable.Repeat(largest, (45_000 / largest.Features.NodeCount) + 1).ToArray();
        var estimates = fixture.Predictor.Estimate([Models.KeywordSpotting, .. copies, Models.KeywordSpotting]);
        Assert.Equal(Shown(fixture.Estimate(Models.KeywordSpotting)), Shown(estimates[0]));
        Assert.Equal(Shown(estimates[0]), Shown(estimates[^1]));
        Assert.Equal(Shown(estimates[1]), Shown(estimates[^2]));
    }

    private IEnumerable<double> Shown(ModelEstimate estimate) => fixture.OnAllDevices(estimate).SelectMany(d => new[]
    {
        d.LatencyMs.Value, d.LatencyMs.Lower, d.LatencyMs.Upper, d.PeakMemoryKiB.Value, d.PeakMemoryKiB.Lower, d.PeakMemoryKiB.Upper,
    });
}
