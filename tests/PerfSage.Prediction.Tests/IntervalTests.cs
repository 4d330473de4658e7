using PerfSage.Prediction.Intervals;
using PerfSage.Prediction.Metadata;
using PerfSage.Prediction.Network;
using PerfSage.Zoo.Layers;

namespace PerfSage.Prediction.Tests;

public sealed class IntervalTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    [Fact]
    public void A_higher_confidence_never_narrows_an_interval()
    {
        foreach (var estimate in fixture.Together(Models.Families))
        {
            var byConfidence = PredictorFixture.Confidences.Select(c => fixture.OnAllDevices(estimate, c)).ToArray();
            for (var i = 1; i < byConfidence.Length; i++)
            {
                Assert.All(
                    byConfidence[i - 1].Zip(byConfidence[i]),
                    pair =>
                    {
                        Assert.True(
                            pair.Second.LatencyMs.Lower <= pair.First.LatencyMs.Lower
                                && pair.Second.LatencyMs.Upper >= pair.First.LatencyMs.Upper
                        );
                        Assert.True(
                            pair.Second.PeakMemoryKiB.Lower <= pair.First.PeakMemoryKiB.Lower
                                && pair.Second.PeakMemoryKiB.Upper >= pair.First.PeakMemoryKiB.Upper
                        );
                    }
                );
            }
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_finite_number_is_no_prediction(float value)
    {
        var estimate = fixture.Together([Models.KeywordSpotting])[0];
        var device = fixture.Predictor.Catalog.Find("ethos-u55-256")!;
        var output = estimate.Find(device.System)!;
        var broken = output with { Prediction = Array.ConvertAll(output.Prediction, _ => value) };
        var builder = new IntervalBuilder(fixture.Npu);
        Assert.Equal(
            "latency on ethos-u55-256 comes out as no finite number; the model cannot be predicted",
            Assert
                .Throws<PredictorException>(() =>
                    builder.Build(estimate, device, new NetworkAnswer([], [], ["ethos-u55"], broken), violations: [], confidence: 0.9)
                )
                .Message
        );
    }

    [Fact]
    public void Memory_is_never_below_the_input_where_that_is_in_SRAM()
    {
        // 4 MiB of int8, of which a cache holds a part at a time.
        var large = Models.OfLayers([1, 512, 512, 16], (g, x) => g.Conv2D(x, 16, 3));
        var devices = fixture.OnNpus(PredictorFixture.Estimate(large), 0.99);
        Assert.All(devices.Where(d => !HasCache(d)), d => Assert.True(d.PeakMemoryKiB.Lower >= 4096));
        Assert.All(devices.Where(HasCache), d => Assert.True(d.PeakMemoryKiB.Lower < 4096));
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.51, 2)]
    [InlineData(0.9, 2)]
    public void The_next_tabulated_confidence_above_is_used(double confidence, double expected) =>
        Assert.Equal(expected, Table().Quantile(["d"], "latencyMs", operators: 3, confidence));

    [Theory]
    [InlineData(9, 2)]
    [InlineData(10, 4)]
    [InlineData(1000, 4)]
    public void A_graph_uses_the_quantiles_of_its_size(int operators, double expected) =>
        Assert.Equal(expected, Table().Quantile(["d"], "latencyMs", operators, 0.9));

    [Fact]
    public void A_device_that_graphs_were_measured_on_has_its_own_quantiles()
    {
        Assert.Equal(7, Table().Quantile([ConformalData.OfDevice("own"), "d"], "latencyMs", operators: 3, confidence: 0.9));
        Assert.Equal(2, Table().Quantile([ConformalData.OfDevice("other"), "d"], "latencyMs", operators: 3, confidence: 0.9));
    }

    [Fact]
    public void A_group_without_intervals_is_an_error_and_not_a_guess() =>
        Assert.Equal(
            "the predictor has no intervals for energyMj on devices of the group d",
            Assert.Throws<PredictorException>(() => Table().Quantile([ConformalData.OfDevice("own"), "d"], "energyMj", 3, 0.9)).Message
        );

    [Fact]
    public void A_confidence_above_the_table_is_an_error_and_not_a_guess()
    {
        var e = Assert.Throws<PredictorException>(() => Table().Quantile(["d"], "latencyMs", 3, 0.95));
        Assert.Contains("0.95 is above 0.9", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_is_a_factor_both_ways()
    {
        var interval = LogInterval.Around(10, Math.Log(2));
        Assert.Equal((10, 5, 20), (interval.Value, Math.Round(interval.Lower, 9), Math.Round(interval.Upper, 9)));
    }

    private bool HasCache(DeviceEstimate estimate) =>
        fixture.Predictor.Catalog.Find(estimate.DeviceId)!.System is Core.Devices.EthosU.EthosUSystem { CacheKiB: not null };

    private static ConformalTable Table() =>
        new(
            new ConformalData(
                [0.5, 0.9],
                [10],
                new Dictionary<string, Dictionary<string, double[]>>(StringComparer.Ordinal)
                {
                    ["d/latencyMs"] = new(StringComparer.Ordinal) { ["0"] = [1, 2], ["1"] = [3, 4] },
                    ["device own/latencyMs"] = new(StringComparer.Ordinal) { ["0"] = [6, 7], ["1"] = [8, 9] },
                }
            )
        );
}
