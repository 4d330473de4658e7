using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;

namespace PerfSage.Core.Tests.Devices;

/// <summary>What a calibration may scale.</summary>
public sealed class CalibrationFileTests
{
    [Fact]
    public void The_most_specific_name_decides()
    {
        var calibration = new Calibration(
            "x",
            new Dictionary<string, double>
            {
                ["*"] = 2,
                ["CONV_2D"] = 3,
                ["pointwise"] = 4,
            },
            []
        );
        Assert.Equal(4, calibration.ScaleOf(["pointwise", "CONV_2D"]));
        Assert.Equal(3, calibration.ScaleOf(["conv-3x3", "CONV_2D"]));
        Assert.Equal(2, calibration.ScaleOf(["add", "ADD"]));
        Assert.Equal(1, (calibration with { Scale = new Dictionary<string, double>() }).ScaleOf(["add", "ADD"]));
    }

    [Fact]
    public void A_processor_has_kernels_and_operators() =>
        Assert.Equal(
            1.5,
            Read("""{ "id": "x", "base": "pixel4-cpu", "scale": { "conv-3x3": 1.5, "ADD": 2, "*": 3 } }""").Calibration!.Scale["conv-3x3"]
        );

    [Theory]
    [InlineData("pixel4-cpu", "pointwize", "$.scale.pointwize is no operator or kernel of family 'processor'; did you mean 'pointwise'?")]
    [InlineData("pixel4-cpu", "conv2d", "$.scale.conv2d is no operator or kernel of family 'processor'; did you mean 'CONV_2D'?")]
    [InlineData("npu", "pointwise", "$.scale.pointwise is no operator or kernel of family 'ethos-u'")]
    public void A_name_that_would_change_nothing_is_wrong(string origin, string name, string message) =>
        Assert.Equal(message, Message($$"""{ "id": "x", "base": "{{origin}}", "scale": { "{{name}}": 2 } }"""));

    [Fact]
    public void How_it_was_fitted_is_kept() =>
        Assert.Equal(
            new CalibrationFit(12, 0.04, 0.99, "2026-01-31"),
            Read(
                """{ "id": "x", "base": "npu", "fit": { "models": 12, "mape": 0.04, "rank": 0.99, "date": "2026-01-31" } }"""
            ).Calibration!.Fit
        );

    [Theory]
    [InlineData("""{ "models": 12, "mape": 0.04, "rank": "x", "date": "d" }""", "$.fit.rank must be a number")]
    [InlineData("""{ "models": 12, "mape": 0.04, "date": "d" }""", "$.fit.rank is missing")]
    [InlineData("""{ "models": 12, "mape": 0.04, "rank": 1, "date": "d", "rnk": 1 }""", "$.fit.rnk is not known; did you mean 'rank'?")]
    public void A_wrong_fit_is_told(string fit, string message) =>
        Assert.Equal(message, Message($$"""{ "id": "x", "base": "npu", "fit": {{fit}} }"""));

    [Theory]
    [InlineData("pixel4-cpu", "$.energyScale cannot change 'pixel4-cpu', whose energy is not predicted")]
    [InlineData("npu", "$.energyScale cannot change 'ethos-u55-256', whose energy is made of coefficients: change 'energy'")]
    public void Energy_is_scaled_where_it_was_measured(string origin, string message)
    {
        Assert.Equal(message, Message($$"""{ "id": "x", "base": "{{origin}}", "energyScale": 2 }"""));
        Assert.Equal(2, Read("""{ "id": "x", "base": "raspberry-pi-5", "energyScale": 2 }""").Calibration!.EnergyScale);
    }

    private static DeviceProfile Read(string text) => DeviceCatalog.Builtin.With(text).Find("x")!;

    private static string Message(string text) => Assert.Throws<DeviceFileException>(() => Read(text)).Message;
}
