using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Dataset.Calibrate;
using PerfSage.Dataset.Measured;

namespace PerfSage.Dataset.Tests.Calibrate;

/// <summary>Made-up times of two kernels on a device that is left out, and what other devices say of the same models.</summary>
public sealed class LeftOutDeviceTests
{
    private const int Models = 60;
    private const string Label = "qed.s10.1large.int8";

    private static readonly DeviceProfile[] Devices = Array.ConvertAll(
        ["pixel4-cpu", "galaxy-s10-cpu", "iphone-xs-cpu", "galaxy-s10-gpu"],
        id => DeviceCatalog.Builtin.Devices.Single(d => d.Id == id)
    );

    [Fact]
    public void Times_that_are_another_device_s_kernels_at_other_speeds_are_predicted_exactly()
    {
        var outcome = Assert.Single(LeftOutDevice.Outcomes(Pool((conv, add, _) => (1.7 * conv) + (0.6 * add)), Label, rows: 10));
        Assert.Equal((Label, "pixel4-cpu", 10), (outcome.Label, outcome.Base, outcome.Rows));
        Assert.Equal(1, outcome.Spearman, 3);
        Assert.InRange(outcome.Mape, 0, 0.01);
    }

    [Fact]
    public void What_the_kernels_do_not_explain_is_left_as_error_and_the_interval_is_as_wide()
    {
        double Scattered(double conv, double add, int i) => (conv + add) * (i % 2 == 0 ? 1.1 : 0.9);
        var outcome = Assert.Single(LeftOutDevice.Outcomes(Pool(Scattered), Label, rows: 20));
        Assert.InRange(outcome.Mape, 0.05, 0.15);
        Assert.InRange(Assert.NotNull(outcome.Covered), 0.8, 1);
    }

    [Fact]
    public void The_device_itself_and_units_of_other_kinds_are_no_base()
    {
        var pool = Pool((conv, add, _) => conv + add);
        Assert.Equal("iphone-xs-cpu", Assert.Single(LeftOutDevice.Outcomes(pool with { Devices = Devices[1..] }, Label, rows: 10)).Base);
        Assert.Empty(LeftOutDevice.Outcomes(pool with { Devices = [Devices[1]] }, Label, rows: 10));
    }

    [Fact]
    public void Where_nearly_all_is_measured_parts_are_left_out_in_turn_and_no_interval_is_judged()
    {
        var outcome = Assert.Single(LeftOutDevice.Outcomes(Pool((conv, add, _) => conv + (2 * add)), Label, rows: 50));
        Assert.InRange(outcome.Mape, 0, 0.01);
        Assert.Null(outcome.Covered);
        Assert.Empty(LeftOutDevice.Outcomes(Pool((conv, add, _) => conv + add), Label, rows: Models));
    }

    // The Pixel's parts are the true ones; the iPhone's say nothing of the second kernel.
    private static PredictedPool Pool(Func<double, double, int, double> measured)
    {
        var random = new Random(1);
        var parts = Enumerable
            .Range(0, Models)
            .Select(_ => (Conv: 1 + (9 * random.NextDouble()), Add: 1 + (9 * random.NextDouble())))
            .ToArray();
        return new PredictedPool(
            [
                .. parts.Select(
                    (p, i) =>
                    {
                        var latency = new Dictionary<string, double> { [Label] = measured(p.Conv, p.Add, i) };
                        return new MeasuredModel($"m{i}", "qed", "cnn", $"f{i}", Model: null, latency) { RawLatencyMs = latency };
                    }
                ),
            ],
            Devices,
            [.. parts.Select(p => Predictions(p.Conv, p.Add))]
        );
    }

    private static Dictionary<string, BasePrediction> Predictions(double conv, double add) =>
        new(StringComparer.Ordinal)
        {
            ["pixel4-cpu"] = Prediction(("conv-3x3", conv), ("add", add)),
            ["iphone-xs-cpu"] = Prediction(("conv-3x3", conv), ("add", 1)),
            ["galaxy-s10-cpu"] = Prediction(("conv-3x3", conv), ("add", add)),
            ["galaxy-s10-gpu"] = Prediction(("conv-3x3", conv), ("add", add)),
        };

    private static BasePrediction Prediction(params (string Name, double Ms)[] parts) =>
        new(parts.ToDictionary(p => p.Name, p => p.Ms, StringComparer.Ordinal));
}
