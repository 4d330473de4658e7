using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Metadata;

namespace PerfSage.Prediction.Tests;

/// <summary>Devices that no network has learned: a file is all that they take.</summary>
public sealed class OwnDeviceTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    private const string Known = "ethos-u55-256";

    private readonly DeviceEstimate known = fixture.OnOne(Models.KeywordSpotting);

    [Fact]
    public void A_board_with_learned_hardware_is_the_learned_device_by_another_name()
    {
        var board = On(Board());
        Assert.Equal((known.LatencyMs, known.PeakMemoryKiB), (board.LatencyMs, board.PeakMemoryKiB));
        Assert.Equal(("my-board", true), (board.DeviceId, board.Trust.IsInsideDomain));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Another_clock_takes_about_as_many_cycles(double factor)
    {
        var board = On(Board(clockHz: 500e6 * factor));
        Assert.Equal(known.LatencyMs.Value / factor, board.LatencyMs.Value, known.LatencyMs.Value / factor * 0.03);
        Assert.Equal(known.PeakMemoryKiB.Value, board.PeakMemoryKiB.Value, 0.02 * known.PeakMemoryKiB.Value);
    }

    [Fact]
    public void A_slower_memory_takes_longer()
    {
        var (half, tenth) = (On(Board(flashBytesPerCycle: 0.5)), On(Board(flashBytesPerCycle: 0.1)));
        Assert.True(known.LatencyMs.Value < half.LatencyMs.Value && half.LatencyMs.Value < tenth.LatencyMs.Value);
    }

    [Fact]
    public void A_board_among_those_of_training_is_inside()
    {
        var board = On(Board(clockHz: 400e6, flashBytesPerCycle: 0.7));
        Assert.Empty(board.Trust.Violations);
    }

    [Theory]
    [InlineData(5e9, 1, "my-board: clock in MHz 5,000 is above ")]
    [InlineData(500e6, 0.0005, "my-board: external memory bytes in 100 cycles 0.05 is below ")]
    public void A_board_beyond_training_says_so_and_has_a_wider_interval(double clockHz, double flashBytesPerCycle, string reason)
    {
        var board = On(Board(clockHz, flashBytesPerCycle));
        Assert.StartsWith(reason, board.Trust.Violations[0], StringComparison.Ordinal);
        Assert.True(LogWidth(board) > 1.5 * LogWidth(known));
    }

    [Fact]
    public void A_calibration_scales_kinds_and_adds_the_overhead()
    {
        var (one, two) = (
            On(Calibrated("\"scale\": { \"*\": 1.5, \"CONV_2D\": 2 }, \"overheadMs\": 0.25")),
            On(Calibrated("\"scale\": { \"*\": 1.5 }"))
        );
        var operators = Models.KeywordSpotting.Model.Operators.ToArray();
        Assert.Contains(operators, o => o.Name == "CONV_2D");
        Assert.All(
            operators.Select((o, i) => (o.Name, i)),
            o => Assert.Equal(known.OperatorLatencyMs[o.i] * (o.Name == "CONV_2D" ? 2 : 1.5), one.OperatorLatencyMs[o.i], 1e-12)
        );
        Assert.Equal(one.OperatorLatencyMs.Sum() + 0.25, one.LatencyMs.Value, 1e-3 * one.LatencyMs.Value);
        Assert.Equal((0.25, 0.0), (one.OverheadMs, two.OverheadMs));
        Assert.Equal(1.5 * known.LatencyMs.Value, two.LatencyMs.Value, 1e-3 * two.LatencyMs.Value);
        Assert.Equal(known.PeakMemoryKiB, one.PeakMemoryKiB);
        Assert.True(one.Trust.IsInsideDomain);
    }

    [Fact]
    public void The_overhead_of_a_board_is_part_of_its_latency()
    {
        var board = On(Board().Replace("\"ethosU\": {", "\"overheadMs\": 0.5, \"ethosU\": {", StringComparison.Ordinal));
        Assert.Equal(known.LatencyMs.Value + 0.5, board.LatencyMs.Value, 1e-3);
        Assert.Equal(known.OperatorLatencyMs, board.OperatorLatencyMs);
        Assert.Equal(0.5, board.OverheadMs);
        Assert.Equal(known.LatencyMs.Value, board.OperatorsMs, 1e-3);
        Assert.Equal(LogWidth(known), LogWidth(board), 1e-2);
    }

    [Fact]
    public void Without_quantiles_of_its_own_a_calibration_keeps_the_width() =>
        Assert.Equal(LogWidth(known), LogWidth(On(Calibrated("\"scale\": { \"*\": 1.5 }"))), 1e-2);

    [Theory]
    [InlineData(0.5, 0.1)]
    [InlineData(0.8, 0.1)]
    [InlineData(0.9, 0.3)]
    public void Quantiles_replace_the_interval(double confidence, double halfWidth)
    {
        var device = On(
            Calibrated("\"quantiles\": [{ \"confidence\": 0.8, \"logHalfWidth\": 0.1 }, { \"confidence\": 0.95, \"logHalfWidth\": 0.3 }]"),
            confidence
        );
        Assert.Equal(2 * halfWidth, LogWidth(device), 1e-2);
        Assert.Equal(known.LatencyMs.Value, device.LatencyMs.Value);
    }

    [Fact]
    public void A_confidence_beyond_the_quantiles_is_an_error()
    {
        var e = Assert.Throws<PredictorException>(() => On(Calibrated("\"quantiles\": [{ \"confidence\": 0.8, \"logHalfWidth\": 0.1 }]")));
        Assert.Equal("confidence 0.9 is above 0.8, the highest for which 'my-board' was calibrated", e.Message);
    }

    private DeviceEstimate On(string file, double confidence = 0.9) =>
        fixture
            .Predictor.With(DeviceCatalog.Builtin.With(file))
            .At(PredictorFixture.Estimate(Models.KeywordSpotting), "my-board", confidence);

    private static double LogWidth(DeviceEstimate device) => Math.Log(device.LatencyMs.Upper / device.LatencyMs.Lower);

    private static string Calibrated(string rest) => $$"""{ "id": "my-board", "base": "npu", {{rest}} }""";

    private static string Board(double clockHz = 500e6, double flashBytesPerCycle = 1) =>
        FormattableString.Invariant(
            $$"""
            {
              "id": "my-board", "family": "ethos-u", "vendor": "Example", "name": "A board",
              "metrics": ["latencyMs", "peakMemoryKiB"], "precision": ["int8"],
              "labels": { "kind": "estimate", "source": "vela-5.1.0", "name": "Arm's Vela compiler" },
              "ethosU": {
                "accelerator": "ethos-u55-256", "clockHz": {{clockHz}}, "memoryMode": "Shared_Sram",
                "sram": { "name": "SRAM", "bytesPerCycle": 8, "readLatencyCycles": 32, "writeLatencyCycles": 32, "burstBytes": 32 },
                "external": {
                  "name": "flash", "bytesPerCycle": {{flashBytesPerCycle}},
                  "readLatencyCycles": 64, "writeLatencyCycles": 0, "burstBytes": 128
                }
              }
            }
            """
        );
}
