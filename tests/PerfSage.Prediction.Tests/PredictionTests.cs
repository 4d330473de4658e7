using PerfSage.Contracts.Text;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Metadata;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;

namespace PerfSage.Prediction.Tests;

public sealed class PredictionTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    [Fact]
    public void Contributions_sum_to_the_latency()
    {
        foreach (var device in Models.Families.SelectMany(m => fixture.OnAllDevices(PredictorFixture.Estimate(m))))
        {
            Assert.All(device.OperatorLatencyMs, c => Assert.True(c >= 0));
            Assert.Equal(device.LatencyMs.Value, device.OperatorLatencyMs.Sum() + device.OverheadMs, 1e-3 * device.LatencyMs.Value);
        }
    }

    [Fact]
    public void The_largest_memory_in_use_is_the_peak()
    {
        foreach (var device in Models.Families.SelectMany(m => fixture.OnNpus(PredictorFixture.Estimate(m))))
        {
            Assert.Equal(device.PeakMemoryKiB.Value, Numbers.Round(device.OperatorMemoryKiB.Max()));
        }
    }

    [Fact]
    public void Values_have_the_digits_that_are_the_same_everywhere()
    {
        var latency = fixture.OnAllDevices(PredictorFixture.Estimate(Models.KeywordSpotting))[0].LatencyMs;
        Assert.All([latency.Value, latency.Lower, latency.Upper], v => Assert.Equal(Numbers.Round(v), v));
    }

    [Fact]
    public void More_work_takes_longer()
    {
        double Latency(int resolution) =>
            fixture
                .OnNpus(
                    PredictorFixture.Estimate(
                        Models.Of(ModelFamilies.Get("mobilenet-v2").Build(new FamilyParameters(Width: 8, Depth: 7, resolution)))
                    )
                )[1]
                .LatencyMs.Value;
        Assert.True(Latency(192) > 1.5 * Latency(96));
    }

    [Fact]
    public void A_wider_array_is_faster_on_a_model_that_computes_much()
    {
        var devices = fixture
            .OnNpus(PredictorFixture.Estimate(Models.Of(ModelFamilies.Get("u-net").Build())))
            .ToDictionary(d => d.DeviceId, d => d.LatencyMs.Value, StringComparer.Ordinal);
        Assert.True(devices["ethos-u55-128"] > devices["ethos-u55-256"]);
        Assert.True(devices["ethos-u65-256"] > devices["ethos-u65-512"]);
    }

    public static TheoryData<string> AllModels => new(OddModels.All.Concat(LayerModels.All).Select(m => m.Name));

    [Theory]
    [MemberData(nameof(AllModels))]
    public void Any_model_that_can_be_read_gets_finite_numbers(string name)
    {
        var bytes = OddModels.All.Concat(LayerModels.All).First(m => m.Name == name).ToBytes();
        ModelInput model;
        try
        {
            model = Models.Of(bytes);
        }
        catch (Core.TfLite.ModelFormatException e)
        {
            Assert.NotEmpty(e.Message);
            return;
        }

        var estimate = PredictorFixture.Estimate(model);
        Assert.All(
            fixture.OnAllDevices(estimate).SelectMany(d => new[] { d.LatencyMs, d.PeakMemoryKiB }),
            i =>
            {
                Assert.True(double.IsFinite(i.Upper));
                Assert.InRange(i.Value, i.Lower, i.Upper);
                Assert.True(i.Lower >= 0);
            }
        );
    }

    [Fact]
    public void A_device_that_the_network_does_not_know_is_an_error() =>
        Assert.Throws<PredictorException>(() => fixture.Predictor.At(PredictorFixture.Estimate(Models.KeywordSpotting), "toaster", 0.9));

    [Fact]
    public void All_devices_of_the_contract_are_predicted() =>
        Assert.Equal(
            DeviceCatalog.Builtin.Known.Ids,
            fixture.OnAllDevices(PredictorFixture.Estimate(Models.KeywordSpotting)).Select(d => d.DeviceId)
        );
}
