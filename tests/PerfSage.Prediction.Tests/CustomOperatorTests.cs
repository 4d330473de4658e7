using PerfSage.Contracts;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Inputs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Prediction.Tests;

/// <summary>A custom operator may call itself what it likes; here it has the name of a builtin.</summary>
public sealed class CustomOperatorTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    private const string Builtin = "CONV_2D";
    private const int Custom = 1;

    [Fact]
    public void The_name_of_a_builtin_changes_no_number()
    {
        var (named, other) = (fixture.OnOne(Model(Builtin)), fixture.OnOne(Model("Fancy")));
        Assert.Equal(other.OperatorLatencyMs, named.OperatorLatencyMs);
        Assert.Equal(other.OperatorMemoryKiB, named.OperatorMemoryKiB);
        Assert.Equal((other.LatencyMs, other.PeakMemoryKiB), (named.LatencyMs, named.PeakMemoryKiB));
        Assert.Equal(Texts(other).Select(text => text.Replace("Fancy", Builtin, StringComparison.Ordinal)), Texts(named));
        Assert.Equal(DiagnosticIds.OpaqueOperator, Assert.Single(named.Trust.Obstacles).Id);
    }

    [Theory]
    [InlineData(Builtin, 1, 3)]
    [InlineData("CUSTOM", 3, 1)]
    public void A_calibration_of_the_builtin_is_none_of_the_custom_operator(string kind, double ofCustom, double ofConvolution)
    {
        var plain = fixture.OnOne(Model(Builtin)).OperatorLatencyMs;
        var catalog = DeviceCatalog.Builtin.With($$"""{ "id": "my-board", "base": "npu", "scale": { "{{kind}}": 3 } }""");
        var scaled = fixture.Predictor.With(catalog).At(PredictorFixture.Estimate(Model(Builtin)), "my-board", 0.9).OperatorLatencyMs;
        Assert.Equal([ofConvolution * plain[0], ofCustom * plain[Custom]], scaled);
    }

    private static IEnumerable<string> Texts(DeviceEstimate estimate) =>
        estimate.Trust.Violations.Concat(estimate.Trust.Obstacles.Select(o => o.Text));

    private static ModelInput Model(string name)
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var x = graph.Conv2D(graph.Input([1, 9, 7, 16]), 16, 3);
        var y = graph.AddTensor(TensorType.Int8, x.Shape);
        graph.AddCustomOperator(name, [x, graph.AddTensor(TensorType.Int8, [16, 3, 3, 16], data: new byte[16 * 3 * 3 * 16])], [y]);
        graph.Output(y);
        return Models.Of(model);
    }
}
