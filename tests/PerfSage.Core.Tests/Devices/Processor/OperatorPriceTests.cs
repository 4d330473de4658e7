using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Processor;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Tests;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;
using TensorType = PerfSage.Zoo.Schema.TensorType;

namespace PerfSage.Core.Tests.Devices.Processor;

/// <summary>What operators take on a unit, by numbers worked by hand.</summary>
public sealed class OperatorPriceTests
{
    // 9x9x6 to 9x9x10 by 3x3: 54 multiplications for each output; 486 in, 810 out, 540 weights. Ten channels take as long as sixteen.
    private static readonly (string Column, double Value)[] Convolution =
    [
        ("log.call_ms", 0.002),
        ("log.mac_ms", 81 * 16 * 54 * 100e-9),
        ("log.input_ms", 486 * 1000e-9),
        ("log.output_ms", 810 * 2000e-9),
        ("log.weight_ms", 540 * 500e-9),
        ("log.patch_ms", 81 * 54 * 40e-9),
        ("log.depth_ms", 54 * 10e-6),
    ];

    [Fact]
    public void A_convolution_takes_what_its_work_takes()
    {
        var terms = Terms(Phones.CpuWithPatches, Float(g => g.Conv2D(g.Input([1, 9, 9, 6]), 10, 3)));
        var total = Convolution.Sum(c => c.Value);
        Assert.Equal(0.012_089_36, total, 1e-9);
        (string, double)[] expected = [("log.base_ms", total), .. Convolution, ("log.base_mj", 0), ("float", 1), ("measured", 1)];
        Assert.Equal(expected.Select(e => e.Item1), Phones.Family.TermColumns.Select(c => c.Name));
        Assert.All(expected, e => Assert.Equal((float)Stored(e.Item1, e.Item2), terms[e.Item1]));
    }

    [Fact]
    public void Energy_is_the_power_of_the_unit_for_that_time()
    {
        var model = Float(g => g.Conv2D(g.Input([1, 9, 9, 6]), 10, 3));
        Assert.Equal(
            (float)Stored("log.base_mj", 2 * 0.011_914_4),
            Terms(Phones.Read(PhoneText.CpuWithEnergy), model)["log.base_mj"],
            1e-5
        );
    }

    [Fact]
    public void The_least_latency_is_the_sum_of_the_rates()
    {
        var graph = Phones.Family.Lower(Float(g => g.Conv2D(g.Input([1, 9, 9, 6]), 10, 3)));
        Assert.Equal(0.011_914_4, graph.BaseMs(Phones.Cpu).Single(), 1e-9);
        Assert.Equal(0, Phones.Family.MemoryFloorKiB(Float(g => g.Relu(g.Input([1, 4]))), Phones.Cpu));
    }

    // 16 outputs to 4: 64 multiplications at 50 ps, since a pointwise convolution serves in their place.
    [Fact]
    public void A_kernel_that_was_not_measured_takes_what_its_relative_takes()
    {
        var model = Float(g => g.FullyConnected(g.Input([1, 16]), 4));
        var graph = Phones.Family.Lower(model);
        Assert.Equal(64 * 50e-9, graph.BaseMs(Phones.Cpu).Single(), 1e-12);
        Assert.Equal(new Unmeasured("fully connected was not measured on it"), graph.Unmeasured(Phones.Cpu).Single());
        Assert.Equal(0, Terms(Phones.Cpu, model)["measured"]);
    }

    [Fact]
    public void A_precision_that_was_not_measured_is_named()
    {
        var model = Zoo.Read(g => g.Output(g.Conv2D(g.Input([1, 9, 9, 6]), 10, 3)));
        Assert.Equal(new Unmeasured("int8 was not measured on it", "int8"), Phones.Family.Lower(model).Unmeasured(Phones.Cpu).Single());
        var columns = Terms(Phones.Cpu, model);
        Assert.Equal((0f, 0f), (columns["float"], columns["measured"]));
    }

    [Fact]
    public void What_was_measured_has_no_remark() =>
        Assert.Null(Phones.Family.Lower(Float(g => g.Conv2D(g.Input([1, 9, 9, 6]), 10, 1))).Unmeasured(Phones.Cpu).Single());

    [Fact]
    public void A_view_takes_nothing()
    {
        var graph = Phones.Family.Lower(Float(g => g.Reshape(g.Input([1, 8]), [2, 4])));
        Assert.Equal((0, Bound.Nothing, null), (graph.BaseMs(Phones.Cpu)[0], graph.Bounds(Phones.Cpu)[0], graph.Unmeasured(Phones.Cpu)[0]));
    }

    [Fact]
    public void A_constant_is_converted_when_the_model_is_loaded()
    {
        var model = Float(g =>
        {
            var weights = g.AddTensor(TensorType.Float32, [8, 4]);
            g.AddOperator(BuiltinOperator.Dequantize, [g.Weights(8, 4)], [weights]);
            return g.Operator(BuiltinOperator.FullyConnected, [g.Input([1, 4]), weights], [1, 8]);
        });
        var graph = Phones.Family.Lower(model);
        Assert.Equal(0, graph.BaseMs(Phones.Cpu)[0]);
        Assert.Null(graph.Unmeasured(Phones.Cpu)[0]);
    }

    [Theory]
    [InlineData("\"psPerMac\": 50", Bound.Compute)]
    [InlineData("\"callUs\": 50", Bound.Compute)]
    [InlineData("\"nsPerDepth\": 50", Bound.Compute)]
    [InlineData("\"psPerInput\": 50", Bound.FeatureMaps)]
    [InlineData("\"psPerOutput\": 50", Bound.FeatureMaps)]
    [InlineData("\"psPerPatch\": 50", Bound.FeatureMaps)]
    [InlineData("\"psPerWeight\": 50", Bound.Weights)]
    public void What_takes_most_bounds(string rate, object bound)
    {
        var system = Phones.Read(PhoneText.Cpu.Replace("\"psPerMac\": 50", rate, StringComparison.Ordinal));
        var graph = Phones.Family.Lower(Float(g => g.Conv2D(g.Input([1, 4, 4, 8]), 8, 1)));
        Assert.Equal(bound, graph.Bounds(system).Single());
    }

    private static ModelGraph Float(Func<GraphBuilder, Tensor> layers)
    {
        var model = new ModelBuilder(activationType: TensorType.Float32);
        model.Main.Output(layers(model.Main));
        return Zoo.Read(model);
    }

    private static Dictionary<string, float> Terms(ProcessorSystem system, ModelGraph model) =>
        Phones
            .Family.TermColumns.Zip(Phones.Family.Lower(model).Terms(system))
            .ToDictionary(t => t.First.Name, t => t.Second, StringComparer.Ordinal);

    private static double Stored(string column, double value) =>
        column.StartsWith("log.", StringComparison.Ordinal) ? ColumnScale.Milliseconds.Store(value) : value;
}
