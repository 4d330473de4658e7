using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Prediction.Tests;

/// <summary>What keeps a model from being predicted, and how much of it may be in a model that is.</summary>
public sealed class ObstacleTests(PredictorFixture fixture) : IClassFixture<PredictorFixture>
{
    [Theory]
    [InlineData("ethos-u", "an Arm Ethos-U")]
    [InlineData("edgetpu-custom-op", "a Coral Edge TPU")]
    [InlineData("DISPATCH_OP", "a vendor's accelerator by LiteRT")]
    public void A_compiled_model_is_told_whose_it_is(string name, string accelerator) =>
        Assert.Equal(
            new Obstacle(
                DiagnosticIds.OpaqueOperator,
                $"it is already compiled for {accelerator} (operator 0 {name}); give the original model"
            ),
            Only(Custom(name))
        );

    [Theory]
    [InlineData("FlexErf")]
    [InlineData("Fancy")]
    public void Nothing_is_known_of_a_custom_operator(string name) => Assert.Equal(DiagnosticIds.OpaqueOperator, Only(Custom(name)).Id);

    [Theory]
    [InlineData(9999)]
    [InlineData((int)BuiltinOperator.StableHloConvolution)]
    [InlineData((int)BuiltinOperator.Delegate)]
    public void Nothing_is_known_of_operators_that_no_runtime_has(int code)
    {
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 8, 8, 4]), model.Main.AddTensor(TensorType.Int8, [1, 8, 8, 4]));
        model.Main.AddOperator((BuiltinOperator)code, [x], [y]);
        model.Main.Output(y);
        Assert.Equal(DiagnosticIds.OpaqueOperator, Only(model).Id);
    }

    [Fact]
    public void A_composite_is_known_by_what_it_stands_for()
    {
        var model = new ModelBuilder();
        var (main, body) = (model.Main, model.AddGraph("body"));
        body.Output(body.Conv2D(body.Input([1, 16, 16, 16]), 16, 3));
        var (x, y) = (main.Input([1, 16, 16, 16]), main.AddTensor(TensorType.Int8, [1, 16, 16, 16]));
        var options = new OperatorOptions((OptionsKind)21, OptionField.Of(1, body.Index)) { IsNewer = true };
        main.AddOperator(BuiltinOperator.StableHloComposite, [x], [y], options);
        main.Output(y);
        Assert.DoesNotContain(Obstacles(model), o => o.Id == DiagnosticIds.OpaqueOperator);
    }

    [Fact]
    public void An_open_input_is_asked_for()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 1, 1, 3], signature: [1, -1, -1, 3]), 8, 3));
        var obstacle = Only(model);
        Assert.Equal(DiagnosticIds.OpenShape, obstacle.Id);
        Assert.StartsWith("its input 'input' of rank 4 has open dimensions; say with InputShape", obstacle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_batch_is_one()
    {
        var model = new ModelBuilder();
        model.Main.Output(model.Main.Conv2D(model.Main.Input([1, 8, 8, 3], signature: [-1, 8, 8, 3]), 8, 3));
        Assert.Empty(Obstacles(model));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(40, false)]
    public void Element_types_that_training_never_saw_may_be_a_twentieth_of_the_cost(int convolutions, bool isObstacle)
    {
        var model = new ModelBuilder();
        var x = model.Main.Input([1, 16, 16, 16]);
        for (var i = 0; i < convolutions; i++)
        {
            x = model.Main.Conv2D(x, 16, 3);
        }

        // RELU6 of 8 bits is known.
        model.Main.Output(x, model.Main.Relu6(model.Main.Input([1, 16, 16, 16], TensorType.Int16)));
        Assert.Equal(isObstacle, Obstacles(model).Any(o => o.Id == DiagnosticIds.Unlearned));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(100, true)]
    public void The_host_may_take_a_tenth_of_the_latency(int floats, bool isObstacle)
    {
        var model = new ModelBuilder();
        var graph = model.Main;
        var x = graph.Conv2D(graph.Conv2D(graph.Conv2D(graph.Conv2D(graph.Input([1, 32, 32, 32]), 32, 3), 32, 3), 32, 3), 32, 3);
        var (pooled, y) = (graph.AveragePool2D(x, (32, 32)), graph.AddTensor(TensorType.Float32, [1, 1, 1, 32]));
        graph.AddOperator(BuiltinOperator.Dequantize, [pooled], [y]);
        for (var i = 0; i < floats; i++)
        {
            y = graph.Relu(y);
        }

        graph.Output(y);
        Assert.Equal(isObstacle, Obstacles(model).Any(o => o.Id == DiagnosticIds.HostFallback));
    }

    [Fact]
    public void A_loop_multiplies_what_its_body_costs()
    {
        var once = fixture.OnOne(Models.Of(Loop(), trips: 1)).OperatorLatencyMs;
        var often = fixture.OnOne(Models.Of(Loop(), trips: 1000));
        Assert.Equal(once[1] * 1001 / 2, often.OperatorLatencyMs[1], 6);
        Assert.Equal(once[2] * 1000, often.OperatorLatencyMs[2], 6);
        Assert.Equal(often.OperatorLatencyMs.Sum(), often.LatencyMs.Value, often.LatencyMs.Value / 1000);
        Assert.Equal(DiagnosticIds.UnknownExecution, Obstacles(Loop()).First(o => o.Id != DiagnosticIds.Unlearned).Id);
        Assert.DoesNotContain(often.Trust.Obstacles, o => o.Id == DiagnosticIds.UnknownExecution);
    }

    [Fact]
    public void Memory_does_not_add_up_over_the_passes_of_a_loop() =>
        Assert.Equal(fixture.OnOne(Models.Of(Loop(), trips: 1)).PeakMemoryKiB, fixture.OnOne(Models.Of(Loop(), trips: 1000)).PeakMemoryKiB);

    private Obstacle Only(ModelBuilder model) => Assert.Single(Obstacles(model));

    private IReadOnlyList<Obstacle> Obstacles(ModelBuilder model) => fixture.OnOne(Models.Of(model)).Trust.Obstacles;

    private static ModelBuilder Custom(string name)
    {
        var model = new ModelBuilder();
        var (x, y) = (model.Main.Input([1, 8]), model.Main.AddTensor(TensorType.Int8, [1, 8]));
        model.Main.AddCustomOperator(name, [x], [y]);
        model.Main.Output(y);
        return model;
    }

    // A condition of one convolution, a body of another.
    private static ModelBuilder Loop()
    {
        var model = new ModelBuilder();
        var main = model.Main;
        foreach (var name in new[] { "condition", "body" })
        {
            var graph = model.AddGraph(name);
            graph.Output(graph.Conv2D(graph.Input([1, 16, 16, 16]), 16, 3));
        }

        var (x, y) = (main.Input([1, 16, 16, 16]), main.AddTensor(TensorType.Int8, [1, 16, 16, 16]));
        main.AddOperator(
            BuiltinOperator.While,
            [x],
            [y],
            new OperatorOptions(OptionsKind.While, OptionField.Of(0, 1), OptionField.Of(1, 2))
        );
        main.Output(y);
        return model;
    }
}
