using PerfSage.Contracts;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Metadata;
using PerfSage.Tests;

namespace PerfSage.Prediction.Tests.Energy;

/// <summary>From a network's columns to a device's energy.</summary>
public sealed class EnergyPredictionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfsage-tests-").FullName;
    private readonly Predictor predictor = Predictor.Load().With(DeviceCatalog.Builtin.With(EnergyBoard.Device));

    [Fact]
    public void Each_operator_costs_what_the_coefficients_make_of_its_counts()
    {
        var (macs, cycles) = (Counted("pjPerMac"), Counted("pjPerNpuCycle"));
        var (sram, external) = (Counted("pjPerSramByte"), Counted("pjPerExternalByte"));
        var energy = On(EnergyBoard.DeviceId);
        Assert.NotEmpty(energy.OperatorEnergyMj);
        Assert.All(
            energy.OperatorEnergyMj.Select((mj, i) => (mj, i)),
            o =>
                Assert.Equal(
                    (((0.6 * macs[o.i]) + (20 * cycles[o.i]) + (2 * sram[o.i]) + (400 * external[o.i])) * 1e-9)
                        + (5e-3 * energy.OperatorLatencyMs[o.i]),
                    o.mj,
                    1e-9
                )
        );
        var value = energy.Measures[Metric.Energy]!;
        Assert.Equal(energy.OperatorEnergyMj.Sum(), value.Value, 1e-3 * value.Value);
        var flash = external.Sum() * 400 * 1e-9;
        Assert.True(value.Lower < value.Value - (2.0 / 3 * flash) && value.Upper > value.Value + (2 * flash));
    }

    [Fact]
    public void Static_power_flows_as_long_as_the_device_takes()
    {
        var (known, slow) = (On(EnergyBoard.DeviceId), On("slow"));
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
        var (known, rail) = (On(EnergyBoard.DeviceId), On("rail"));
        Assert.Equal(known.LatencyMs, rail.LatencyMs);
        var (before, after) = (known.Measures[Metric.Energy]!, rail.Measures[Metric.Energy]!);
        Assert.True(after.Value < before.Value);
        Assert.True(Math.Log(after.Upper / after.Lower) < Math.Log(before.Upper / before.Lower));
    }

    [Fact]
    public void A_network_without_counts_says_so_and_makes_nothing_up()
    {
        using var other = Predictor.Load(EnergyBoard.PredictorWithoutCounts(folder)).With(DeviceCatalog.Builtin.With(EnergyBoard.Device));
        var estimate = Predictor.Estimate([Models.KeywordSpotting])[0];
        Assert.Equal(
            "the predictor does not predict macs",
            Assert.Throws<PredictorException>(() => other.At(estimate, EnergyBoard.DeviceId, 0.9)).Message
        );
    }

    [Fact]
    public void Counts_are_those_of_the_model()
    {
        Assert.Equal(Models.KeywordSpotting.Model.Operators.Count(), Counted("pjPerMac").Length);
        Assert.InRange(Counted("pjPerMac").Sum(), 2.4e6, 3e6);
    }

    [Fact]
    public void A_device_without_energy_has_none()
    {
        var known = On("ethos-u85-256");
        Assert.Null(known.Measures[Metric.Energy]);
        Assert.Empty(known.OperatorEnergyMj);
        Assert.Equal((0, 0), (known.OverheadOn(Metric.Energy), known.OperatorsOn(Metric.Energy)));
    }

    public void Dispose()
    {
        predictor.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // An operator's energy, where nothing but one thing costs anything.
    private double[] Counted(string key)
    {
        string[] keys = ["pjPerMac", "pjPerNpuCycle", "pjPerSramByte", "pjPerExternalByte", "staticMw"];
        var costs = string.Join(", ", keys.Select(k => $"\"{k}\": {(k == key ? 1 : 0)}"));
        var board = $$"""{ "id": "counter", "base": "{{EnergyBoard.DeviceId}}", "energy": { {{costs}}, "source": "counting" } }""";
        var estimate = Predictor.Estimate([Models.KeywordSpotting])[0];
        return [.. predictor.With(predictor.Catalog.With(board)).At(estimate, "counter", 0.9).OperatorEnergyMj.Select(mj => mj * 1e9)];
    }

    private DeviceEstimate On(string id)
    {
        var catalog = predictor
            .Catalog.With($$"""{ "id": "slow", "base": "{{EnergyBoard.DeviceId}}", "scale": { "*": 2 }, "overheadMs": 0.2 }""")
            .With(
                $$"""
                {
                  "id": "rail", "base": "{{EnergyBoard.DeviceId}}",
                  "energy": { "pjPerExternalByte": 200, "externalUncertainty": 1.1, "source": "measured" }
                }
                """
            );
        return predictor.With(catalog).At(Predictor.Estimate([Models.KeywordSpotting])[0], id, 0.9);
    }
}
