using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Zoo.Building;

namespace PerfSage.Prediction.Tests;

/// <summary>The same model gets the same numbers in whatever company it comes.</summary>
public sealed class InvarianceTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    [Fact]
    public void A_batch_gives_what_single_runs_give()
    {
        var batch = fixture.Together(Models.Families);
        Assert.Equal(Models.Families.SelectMany(m => Shown(PredictorFixture.Estimate(m))), batch.SelectMany(Shown));
    }

    [Fact]
    public void The_order_of_a_batch_does_not_matter()
    {
        var forward = fixture.Together(Models.Families);
        var backward = fixture.Together([.. Models.Families.Reverse()]);
        Assert.Equal(forward.SelectMany(Shown), backward.Reverse().SelectMany(Shown));
    }

    [Fact]
    public void A_repeated_model_gets_the_same_numbers_twice()
    {
        var twice = fixture.Together([Models.KeywordSpotting, Models.KeywordSpotting]);
        Assert.Equal(Shown(twice[0]), Shown(twice[1]));
    }

    [Fact]
    public void What_is_asked_again_is_not_computed_again()
    {
        var estimate = PredictorFixture.Estimate(Models.KeywordSpotting);
        var answers = fixture.OnAllDevices(estimate);
        Assert.All(fixture.OnAllDevices(estimate).Zip(answers), pair => Assert.Same(pair.First, pair.Second));
        Assert.All(fixture.OnAllDevices(estimate, confidence: 0.5), answer => Assert.Equal(0.5, answer.Confidence));
    }

    [Fact]
    public void Runs_and_sessions_agree_in_every_bit()
    {
        using var other = new PredictorFixture();
        var (first, second) = (fixture.Together(Models.Families), other.Together(Models.Families));
        Assert.All(first.Zip(second), pair => AssertSameBits(pair.First, pair.Second));
    }

    [Fact]
    public void A_batch_that_is_cut_into_several_runs_gives_the_same()
    {
        // Enough copies for several runs at once.
        var largest = Models.Families.MaxBy(m => m.Features.NodeCount)!;
        var copies = Enumerable.Repeat(largest, (10_000 / largest.Features.NodeCount) + 1).ToArray();
        var estimates = fixture.Together([Models.KeywordSpotting, .. copies, Models.KeywordSpotting]);
        Assert.Equal(Shown(PredictorFixture.Estimate(Models.KeywordSpotting)), Shown(estimates[0]));
        Assert.Equal(Shown(estimates[0]), Shown(estimates[^1]));
        Assert.Equal(Shown(estimates[1]), Shown(estimates[^2]));
    }

    [Fact]
    public void Runs_side_by_side_agree_with_single_ones_in_every_bit()
    {
        var alone = Models.Families.ToDictionary(m => m, m => fixture.Together([m])[0]);
        for (var shift = 0; shift < Models.Families.Count; shift++)
        {
            // Another place in the list puts a model into another run, among other neighbours.
            var models = Enumerable.Range(0, 100).Select(i => Models.Families[(i + shift + (i / 11)) % Models.Families.Count]).ToArray();
            Assert.All(fixture.Together(models), estimate => AssertSameBits(alone[estimate.Input], estimate));
        }
    }

    [Fact]
    public void Models_without_operators_change_nothing_for_the_others()
    {
        var empty = new ModelBuilder();
        empty.Main.Output(empty.Main.Input([1, 4]));
        var nothing = Models.Unchecked(empty);
        var estimates = fixture.Together([nothing, Models.KeywordSpotting, nothing]);
        Assert.All(Devices, device => Assert.Null(estimates[0].Find(device.System)));
        Assert.Equal(Shown(PredictorFixture.Estimate(Models.KeywordSpotting)), Shown(estimates[1]));
        Assert.Empty(fixture.Together([]));
    }

    [Fact]
    public void A_device_gets_what_it_gets_beside_others()
    {
        var together = fixture.Together([Models.KeywordSpotting])[0];
        var alone = PredictorFixture.Estimate(Models.KeywordSpotting);
        Assert.All(Devices, device => fixture.Predictor.Prepare([alone], [device]));
        AssertSameBits(together, alone);
    }

    private static IReadOnlyList<DeviceProfile> Devices => DeviceCatalog.Builtin.Devices;

    private static void AssertSameBits(ModelEstimate expected, ModelEstimate actual) =>
        Assert.All(
            Devices.Select(d => d.System),
            system =>
            {
                var (first, second) = (expected.Find(system)!, actual.Find(system)!);
                Assert.Equal(first.Prediction, second.Prediction);
                Assert.Equal(first.Spread, second.Spread);
                Assert.Equal(first.Contribution, second.Contribution);
                Assert.Equal(first.Embedding, second.Embedding);
            }
        );

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
