using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Core.Analysis.Arena;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Inputs;
using PerfSage.Tests;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Prediction.Tests;

/// <summary>Units of a phone that nobody trained on: their file's rates are all that is known of them.</summary>
public sealed class PhoneTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    private const string Cpu = "my-phone-cpu";

    private static readonly ModelInput Float = Models.OfLayers(
        [1, 32, 32, 16],
        (g, x) => g.Conv2D(g.Conv2D(x, 16, 3), 16, 1),
        TensorType.Float32
    );

    [Fact]
    public void Without_trust_the_rates_are_the_prediction()
    {
        var device = On(PhoneText.Cpu, Float);
        var rates = Float.On(DeviceFamilies.Of("processor")).BaseMs(Catalog(PhoneText.Cpu).Find(Cpu)!.System);
        Assert.Equal(rates.Length, device.OperatorLatencyMs.Length);
        Assert.All(rates.Zip(device.OperatorLatencyMs), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * pair.First));
        Assert.Empty(device.Trust.Obstacles);
    }

    [Fact]
    public void Memory_is_the_arena_exactly()
    {
        var (device, plan) = (On(PhoneText.Cpu, Float), ArenaPlanner.Plan(Float.Model));
        var kib = Contracts.Text.Numbers.Round(plan.PeakBytes / 1024.0);
        Assert.Equal((kib, kib, kib), (device.PeakMemoryKiB.Value, device.PeakMemoryKiB.Lower, device.PeakMemoryKiB.Upper));
        Assert.Equal(plan.LiveBytes.Single().Select(b => b / 1024.0), device.OperatorMemoryKiB);
    }

    [Fact]
    public void Energy_is_the_measured_power_for_the_time()
    {
        var device = On(PhoneText.CpuWithEnergy, Float);
        var energy = device.Measures[Metric.Energy]!;
        Assert.Equal(2 * device.LatencyMs.Value, energy.Value, 1e-3 * energy.Value);
        Assert.All(
            device.OperatorLatencyMs.Zip(device.OperatorEnergyMj),
            pair => Assert.Equal(2 * pair.First, pair.Second, 1e-4 * pair.Second)
        );
        Assert.True(0 < energy.Lower && energy.Lower < energy.Value && energy.Value < energy.Upper);
        Assert.Null(On(PhoneText.Cpu, Float).Measures[Metric.Energy]);
    }

    [Fact]
    public void A_measured_unit_is_as_wide_as_its_own_errors_ask_and_so_is_what_is_calibrated_on_it()
    {
        var estimate = PredictorFixture.Estimate(Float);
        var metadata = fixture.Predictor.MetadataOf(DeviceFamilies.Of("processor"));
        Assert.All(
            metadata.DeviceIds.Where(id => DeviceCatalog.Builtin.Find(id)!.Precision.Contains("float32", StringComparer.Ordinal)),
            id =>
            {
                var calibrated = $$"""{ "id": "mine", "base": "{{id}}", "scale": { "*": 2 } }""";
                var quantile = metadata.Conformal.Quantiles[$"device {id}/latencyMs"]["0"][
                    metadata.Conformal.Confidences.AsSpan().IndexOf(0.9)
                ];
                var own = fixture.Predictor.At(estimate, id, 0.9);
                var width =
                    quantile * estimate.Find(DeviceCatalog.Builtin.Find(id)!.System)!.Spread[0] * (own.Trust.IsInsideDomain ? 1 : 2);
                Assert.Equal(width, Width(own), 2e-3);
                Assert.Equal(width, Width(fixture.Predictor.With(DeviceCatalog.Builtin.With(calibrated)).At(estimate, "mine", 0.9)), 2e-3);
            }
        );

        static double Width(DeviceEstimate device) => Math.Log(device.LatencyMs.Value / device.LatencyMs.Lower);
    }

    [Fact]
    public void The_overhead_is_part_of_the_latency()
    {
        var (own, more) = (
            On(PhoneText.Cpu, Float),
            On(PhoneText.Cpu.Replace("\"overheadMs\": 0", "\"overheadMs\": 0.5", StringComparison.Ordinal), Float)
        );
        Assert.Equal(own.LatencyMs.Value + 0.5, more.LatencyMs.Value, 1e-3);
        Assert.Equal(0.5, more.OverheadMs);
        Assert.Equal(own.OperatorLatencyMs, more.OperatorLatencyMs);
    }

    [Fact]
    public void A_precision_that_was_not_measured_is_no_number()
    {
        // The pool belongs to the same cause, and is not told once more.
        var model = Models.OfLayers([1, 32, 32, 16], (g, x) => g.MaxPool2D(g.Conv2D(g.Conv2D(x, 16, 3), 16, 1), 2));
        Assert.Equal(
            new Obstacle(
                DiagnosticIds.MissingPrecision,
                "operator 0 CONV_2D and 1 more compute in int8, and my-phone-cpu was measured in float32 only; "
                    + "convert the model, or name a device that has it"
            ),
            Assert.Single(On(PhoneText.Cpu, model).Trust.Obstacles)
        );
    }

    [Fact]
    public void A_precision_that_was_not_measured_is_no_number_without_multiplications_either()
    {
        var obstacle = Assert.Single(On(PhoneText.Cpu, Models.OfLayers([1, 32, 32, 16], (g, x) => g.Add(x, g.Relu(x)))).Trust.Obstacles);
        Assert.Equal(DiagnosticIds.Unlearned, obstacle.Id);
        Assert.Contains("int8 was not measured on it", obstacle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_operator_in_another_precision_is_enough()
    {
        var model = Models.OfLayers(
            [1, 32, 32, 16],
            (g, x) => g.Conv2D(g.Conv2D(g.Conv2D(x, 16, 3), 16, 3), 1, 1, options: new() { Type = TensorType.Int8 }),
            TensorType.Float32
        );
        Assert.StartsWith(
            "operator 2 CONV_2D computes in hybrid, and my-phone-cpu was measured in float32 only;",
            Assert.Single(On(PhoneText.Cpu, model).Trust.Obstacles).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Kernels_that_were_not_measured_are_an_obstacle_where_they_make_up_much()
    {
        var obstacle = Assert.Single(On(PhoneText.Cpu, Layers(softmaxes: 1, convolutions: 1, size: 1 << 19)).Trust.Obstacles);
        Assert.Equal(DiagnosticIds.Unlearned, obstacle.Id);
        Assert.Contains("softmax was not measured on it)", obstacle.Text, StringComparison.Ordinal);
        Assert.Empty(On(PhoneText.Cpu, Layers(softmaxes: 1, convolutions: 30, size: 16)).Trust.Obstacles);
    }

    // 65,536 elements turned round in plain C and copied twice take a Cortex-A53 longer than the GPU's convolutions.
    [Theory]
    [InlineData("my-phone-gpu", true)]
    [InlineData("my-phone-cpu", false)]
    public void What_a_delegate_leaves_to_the_host_is_bounded_by_it(string id, bool isBounded)
    {
        var model = Models.OfLayers(
            [1, 64, 64, 16],
            (g, x) => g.Conv2D(g.Unary(BuiltinOperator.ReverseV2, g.Conv2D(x, 16, 3)), 16, 1),
            TensorType.Float32
        );
        var device = fixture
            .Predictor.With(Catalog(PhoneText.Cpu).With(PhoneText.Gpu))
            .At(PredictorFixture.Estimate(model), id, confidence: 0.9);
        var host = device.Trust.Obstacles.SingleOrDefault(o => o.Id == DiagnosticIds.HostFallback);
        Assert.Equal(isBounded, host is not null);
        Assert.True(
            !isBounded
                || host!.Text.StartsWith(
                    "it leaves REVERSE_V2 #1: the GPU delegate does not take it to the host.",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(isBounded, device.OperatorLatencyMs[1] < 1e-5);
    }

    [Fact]
    public void A_correction_of_a_phone_scales_its_latency()
    {
        var catalog = Catalog(PhoneText.Cpu).With("""{ "id": "mine", "base": "my-phone", "scale": { "*": 3 }, "overheadMs": 0.25 }""");
        var estimate = PredictorFixture.Estimate(Float);
        var (own, mine) = (
            fixture.Predictor.With(catalog).At(estimate, Cpu, 0.9),
            fixture.Predictor.With(catalog).At(estimate, "mine", 0.9)
        );
        Assert.Equal((3 * own.LatencyMs.Value) + 0.25, mine.LatencyMs.Value, 1e-3 * mine.LatencyMs.Value);
        Assert.Equal(own.PeakMemoryKiB, mine.PeakMemoryKiB);
    }

    [Theory]
    [InlineData("ethos-u55-256", "pixel4-cpu")]
    [InlineData("pixel4-cpu", "ethos-u55-256")]
    public void A_phone_and_an_NPU_in_one_call_get_what_they_get_alone(string first, string second)
    {
        var devices = new[] { first, second }.Select(id => DeviceCatalog.Builtin.Find(id)!).ToArray();
        var (together, alone) = (PredictorFixture.Estimate(Float), PredictorFixture.Estimate(Float));
        fixture.Predictor.Prepare([together], devices);
        Assert.All(devices, d => fixture.Predictor.Prepare([alone], [d]));
        foreach (var system in devices.Select(d => d.System))
        {
            var (expected, actual) = (alone.Find(system)!, together.Find(system)!);
            Assert.Equal(expected.Prediction, actual.Prediction);
            Assert.Equal(expected.Spread, actual.Spread);
            Assert.Equal(expected.Contribution, actual.Contribution);
            Assert.Equal(expected.Embedding, actual.Embedding);
        }
    }

    private static ModelInput Layers(int softmaxes, int convolutions, int size) =>
        Models.OfLayers(
            [1, 32, 32, 16],
            (g, x) =>
            {
                for (var i = 0; i < convolutions; i++)
                {
                    x = g.Conv2D(x, 16, 3);
                }

                var y = g.Input([1, size]);
                for (var i = 0; i < softmaxes; i++)
                {
                    y = g.Softmax(y);
                }

                g.Output(y);
                return x;
            },
            TensorType.Float32
        );

    private static DeviceCatalog Catalog(string text) => DeviceCatalog.Builtin.With(text);

    private DeviceEstimate On(string text, ModelInput model) =>
        fixture.Predictor.With(Catalog(text)).At(PredictorFixture.Estimate(model), Cpu, confidence: 0.9);
}
