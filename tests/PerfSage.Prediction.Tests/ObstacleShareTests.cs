using PerfSage.Contracts;
using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Prediction.Domain;
using PerfSage.Prediction.Inputs;
using PerfSage.Prediction.Obstacles;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Prediction.Tests;

/// <summary>How much of a model's latency may be what nobody can predict.</summary>
public sealed class ObstacleShareTests
{
    private static readonly DeviceProfile Device = DeviceCatalog.Builtin.Find("ethos-u55-256")!;

    [Theory]
    [InlineData(0.049, false)]
    [InlineData(0.051, true)]
    public void A_twentieth_may_be_of_kinds_that_training_never_saw(double share, bool isObstacle)
    {
        // Of whose multiplications and least latency it is less, so that the predicted latency decides.
        var (model, last) = (Converted(convolutions: 40), 40);
        double[] latencies = [.. new double[last], share];
        latencies[0] = 1 - share;
        Assert.Equal(isObstacle, UnlearnedOperators.Find(Context(model, latencies, last)) is not null);
    }

    [Fact]
    public void Whichever_measure_says_most_decides()
    {
        var (model, last) = (Converted(convolutions: 1), 1);
        Assert.NotNull(UnlearnedOperators.Find(Context(model, [1, 0], last)));
        Assert.Null(UnlearnedOperators.Find(Context(model, [1, 0])));
    }

    [Theory]
    [InlineData(0.099, false)]
    [InlineData(0.101, true)]
    public void The_host_may_take_a_tenth(double share, bool isObstacle)
    {
        var model = Converted(convolutions: 1, TensorType.Float32);
        var placements = model.On(Device.Family).Placements(Device.System);
        Assert.True(placements[1].IsOnHost);
        double[] latencies = [HostOperators.Time(model.Model, placements, Device.Host, HostLink.SharedMemory).HighMs / share, 0];
        Assert.Equal(isObstacle, HostFallback.Find(Context(model, latencies)) is not null);
    }

    [Fact]
    public void Every_cause_is_told_once_and_in_one_order()
    {
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 8, 8, 8]), model.Main.AddTensor(TensorType.Int8, [1, 8, 8, 8]));
        model.Main.AddCustomOperator("Fancy", [x], [y]);
        model.Main.Output(Convert(model.Main, y, TensorType.Float32));
        RangeFinding[] unlearned = [new(0, "Fancy", "no such kind", IsUnlearned: true), new(1, "DEQUANTIZE", "no such type", true)];
        var obstacles = ObstacleList.Of(Context(Models.Of(model), [0, 1e-9]) with { Range = unlearned });
        Assert.Equal([DiagnosticIds.OpaqueOperator, DiagnosticIds.HostFallback, DiagnosticIds.Unlearned], obstacles.Select(o => o.Id));
        Assert.Contains("Fancy", obstacles[0].Text, StringComparison.Ordinal);
        Assert.All(obstacles.Skip(1), o => Assert.DoesNotContain("Fancy", o.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_operators_cost_is_not_told_where_sizes_are_not_known()
    {
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 1, 1, 3], signature: [1, -1, -1, 3]);
        var y = model.Main.AddTensor(TensorType.Int8, [1, 1, 1, 3]);
        model.Main.AddCustomOperator("Fancy", [x], [y]);
        model.Main.Output(y);
        Assert.Equal(DiagnosticIds.OpenShape, Assert.Single(ObstacleList.Of(Context(Models.Of(model), [1]))).Id);
    }

    private static ObstacleContext Context(ModelInput model, double[] latencyMs, params IEnumerable<int> unlearned) =>
        new(
            model.Model,
            Device,
            model.On(Device.Family),
            [.. unlearned.Select(op => new RangeFinding(op, "QUANTIZE", "no such type", IsUnlearned: true))],
            latencyMs
        );

    /// <summary>Convolutions, and an operator that makes another element type of the last one.</summary>
    private static ModelInput Converted(int convolutions, TensorType type = TensorType.UInt8)
    {
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 16, 16, 16]);
        for (var i = 0; i < convolutions; i++)
        {
            x = model.Main.Conv2D(x, 16, 3);
        }

        model.Main.Output(Convert(model.Main, x, type));
        return Models.Of(model);
    }

    private static Tensor Convert(GraphBuilder graph, Tensor x, TensorType type)
    {
        var y = graph.AddTensor(type, x.Shape, type == TensorType.UInt8 ? Quantization.PerTensor(0.1f, 128) : null);
        graph.AddOperator(type == TensorType.UInt8 ? BuiltinOperator.Quantize : BuiltinOperator.Dequantize, [x], [y]);
        return y;
    }
}
