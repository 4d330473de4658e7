using PerfSage.Contracts;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Metadata;
using PerfSage.Tests;

namespace PerfSage.Prediction.Tests.Energy;

/// <summary>From a network's columns to a device's energy.</summary>
public sealed class EnergyPredictionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfsage-tests-").FullName;
    private readonly Predictor shipped = Predictor.Load();
    private readonly Predictor counting;

    public EnergyPredictionTests() =>
        counting = Predictor.Load(CountingPredictor.Write(folder)).With(DeviceCatalog.Builtin.With(CountingPredictor.Device));

    [Fact]
    public void Each_operator_costs_what_the_coefficients_make_of_its_counts()
    {
        var original = shipped.Estimate([Models.KeywordSpotting])[0];
        double[] Counted(string device) => shipped.At(original, device, 0.9).OperatorMemoryKiB;
        var (macs, cycles, sram, external) = (
            Counted("ethos-u55-128"),
            Counted("ethos-u65-256"),
            Counted("ethos-u65-512"),
            Counted("ethos-u55-256")
        );
        var energy = On(CountingPredictor.DeviceId);
        Assert.NotEmpty(energy.OperatorEnergyMj);
        Assert.All(
            energy.OperatorEnergyMj.Select((mj, i) => (mj, i)),
            o =>
                Assert.Equal(
                    (((1e5 * macs[o.i]) + (5e4 * cycles[o.i]) + (2e4 * sram[o.i]) + (4e5 * external[o.i])) * 1e-9)
                        + (5e-3 * energy.OperatorLatencyMs[o.i]),
                    o.mj,
                    1e-9
                )
        );
        var value = energy.Measures[Metric.Energy]!;
        Assert.Equal(energy.OperatorEnergyMj.Sum(), value.Value, 1e-3 * value.Value);
        var flash = external.Sum() * 4e5 * 1e-9;
        Assert.True(value.Lower < value.Value - (2.0 / 3 * flash) && value.Upper > value.Value + (2 * flash));
    }

    [Fact]
    public void Static_power_flows_as_long_as_the_device_takes()
    {
        var (known, slow) = (On(CountingPredictor.DeviceId), On("slow"));
        Assert.Equal(
            known.OperatorEnergyMj.Zip(known.OperatorLatencyMs, (mj, ms) => Math.Round(mj + (5e-3 * ms), 9)),
            slow.OperatorEnergyMj.Select(mj => Math.Round(mj, 9))
        );
        Assert.Equal(1e-3, slow.OverheadOn(Metric.Energy), 1e-15);
        Assert.Equal(slow.OperatorEnergyMj.Sum() + 1e-3, slow.Measures[Metric.Energy]!.Value, 1e-4);
        Assert.Equal(slow.OperatorsOn(Metric.Energy) + slow.OverheadOn(Metric.Energy), slow.Measures[Metric.Energy]!.Value, 1e-9);
    }

    [Fact]
    public void Better_coefficients_need_no_other_network()
    {
        var (known, rail) = (On(CountingPredictor.DeviceId), On("rail"));
        Assert.Equal(known.LatencyMs, rail.LatencyMs);
        var (before, after) = (known.Measures[Metric.Energy]!, rail.Measures[Metric.Energy]!);
        Assert.True(after.Value < before.Value);
        Assert.True(Math.Log(after.Upper / after.Lower) < Math.Log(before.Upper / before.Lower));
    }

    [Fact]
    public void A_network_without_counts_says_so_and_makes_nothing_up()
    {
        using var predictor = shipped.With(DeviceCatalog.Builtin.With(CountingPredictor.Device));
        var estimate = predictor.Estimate([Models.KeywordSpotting])[0];
        Assert.Equal(
            "the predictor does not predict ethos-u55-256/macs",
            Assert.Throws<PredictorException>(() => predictor.At(estimate, CountingPredictor.DeviceId, 0.9)).Message
        );
    }

    [Fact]
    public void A_device_without_energy_has_none()
    {
        var known = shipped.At(shipped.Estimate([Models.KeywordSpotting])[0], "ethos-u55-256", 0.9);
        Assert.Null(known.Measures[Metric.Energy]);
        Assert.Empty(known.OperatorEnergyMj);
        Assert.Equal((0, 0), (known.OverheadOn(Metric.Energy), known.OperatorsOn(Metric.Energy)));
    }

    public void Dispose()
    {
        shipped.Dispose();
        counting.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private DeviceEstimate On(string id)
    {
        var catalog = counting
            .Catalog.With($$"""{ "id": "slow", "base": "{{CountingPredictor.DeviceId}}", "scale": { "*": 2 }, "overheadMs": 0.2 }""")
            .With(
                $$"""
                {
                  "id": "rail", "base": "{{CountingPredictor.DeviceId}}",
                  "energy": { "pjPerExternalByte": 200000, "externalUncertainty": 1.1, "source": "measured" }
                }
                """
            );
        return counting.With(catalog).At(counting.Estimate([Models.KeywordSpotting])[0], id, 0.9);
    }
}
