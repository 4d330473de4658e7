using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Tests.Execution;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class CostModelTests
{
    private const int Sum = 2;
    private const int View = 5;

    public static TheoryData<string> Devices => [.. FamilyDevices.Npus.Select(d => d.Id)];

    /// <summary>3 x 3 over multiples of 32 channels keeps all MACs busy: cycles are theirs plus the ends of the pipeline.</summary>
    [Theory]
    [InlineData("ethos-u55-128", 128)]
    [InlineData("ethos-u55-256", 256)]
    [InlineData("ethos-u65-512", 512)]
    public void Full_utilisation_reaches_the_peak_of_the_array(string device, int macsPerCycle)
    {
        var terms = Convolution(device);
        Assert.Equal(64.0 * 64 * 64 * 64 * 9, terms.Macs);
        Assert.InRange(terms.RunCycles / (terms.Macs / macsPerCycle), 1, 1.1);
    }

    [Theory]
    [InlineData("ethos-u55-128", "ethos-u55-256")]
    [InlineData("ethos-u65-256", "ethos-u65-512")]
    public void Twice_the_array_needs_about_half_the_time(string small, string large) =>
        Assert.InRange(Convolution(small).RunCycles / Convolution(large).RunCycles, 1.8, 2.1);

    [Fact]
    public void Weights_of_a_wide_layer_wait_for_the_flash()
    {
        var (wide, map) = (Wide("himax-we2"), Convolution("ethos-u55-256"));
        Assert.Equal((Bound.Weights, Bound.Compute), (wide.Bound, map.Bound));
        // A million weights with their scales, through an eighth of a byte per cycle.
        var bits = Zoo.Read(WideLayer).Operators.Single().Input(1)!.Statistics!.EntropyBits;
        Assert.InRange(bits, 6.9, 7.1);
        Assert.InRange(wide.WeightBytes / (1024 * 1024 * bits / 8), 0.98, 1.04);
        Assert.InRange(wide.Cycles / (wide.WeightBytes * 8), 0.98, 1.02);
    }

    /// <summary>Each position of a wide stride is an operation of its own, and all take the same weights.</summary>
    [Theory]
    [InlineData("ethos-u65-256", 64, true)]
    [InlineData("ethos-u65-256", 1024, false)]
    [InlineData("renesas-ra8p1", 64, false)]
    public void Weights_of_an_unrolled_convolution_are_held_where_there_is_room_and_it_pays(string device, int channels, bool areHeld)
    {
        var terms = Priced.On(device, g => g.Output(g.Conv2D(g.Input([1, 64, 64, 3]), channels, 16, stride: 16)))[0];
        Assert.Equal(areHeld, terms.LiveBytes >= terms.WeightBytes);
        Assert.InRange(terms.WeightBytes, channels * 768 * 0.5, channels * 768 * 1.4);
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public void Time_is_at_least_that_of_each_resource(string device)
    {
        var terms = Priced.On(device, Branches);
        // An Ethos-U85 adds up what it convolves before that is written.
        int[] free = Priced.System(device).Accelerator.Generation == EthosUGeneration.U85 ? [Sum, View] : [View];
        Assert.Equal(free, Enumerable.Range(0, terms.Length).Where(i => terms[i] == OperatorTerms.None));
        Assert.All(
            terms.Except([OperatorTerms.None]),
            t =>
            {
                Assert.InRange(t.NpuCycles, t.RunCycles, double.MaxValue);
                Assert.InRange(t.Cycles, Math.Max(t.NpuCycles, Math.Max(t.SramCycles, t.ExternalCycles)), double.MaxValue);
                Assert.True(t.Cycles > 0);
                Assert.True(t.Operations > 0);
                Assert.True(t.LiveBytes > 0);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public void What_the_host_runs_costs_nothing(string device)
    {
        var terms = Priced.On(
            device,
            g =>
            {
                var x = g.Conv2D(g.Input([1, 8, 8, 16]), 16, 3);
                var y = g.AddTensor(TensorType.Int8, [1, 8, 8, 16], x.Quantization);
                g.AddCustomOperator("Magic", [x], [y]);
                g.Output(g.Conv2D(y, 16, 3));
            }
        );
        Assert.Equal(OperatorTerms.None, terms[1]);
        Assert.All([terms[0], terms[2]], t => Assert.True(t.Cycles > 0));
    }

    [Fact]
    public void A_view_costs_nothing_and_says_so()
    {
        var view = Priced.On("ethos-u55-256", g => g.Output(g.Relu(g.Reshape(g.Relu6(g.Input([1, 4, 4, 2])), [1, 32]))))[1];
        Assert.Equal((0, 0.0, Bound.Nothing), (view.Operations, view.Cycles, view.Bound));
    }

    [Fact]
    public void An_operator_that_becomes_several_operations_costs_all_of_them()
    {
        var terms = Priced.On("ethos-u55-256", g => g.Output(g.Softmax(g.Input([1, 4, 4, 32])))).Single();
        Assert.True(terms.Operations > 10);
        Assert.True(terms.Cycles > 10 * Priced.On("ethos-u55-256", g => g.Output(g.MaxPool2D(g.Input([1, 4, 4, 32]), 2))).Single().Cycles);
    }

    [Fact]
    public void Memory_is_what_is_in_use_at_once()
    {
        // Maps of 2 KiB. The second operand is made first; then there are three, and a sum that leaves the NPU takes no other place.
        var terms = Priced.On(
            "ethos-u55-256",
            g =>
            {
                var x = g.Input([1, 8, 16, 16]);
                g.Output(g.Sub(g.HardSwish(x), g.Tanh(x)));
            }
        );
        Assert.Equal([3 * 2048, 2 * 2048, 3 * 2048], terms.Select(t => (int)t.LiveBytes));
    }

    [Fact]
    public void What_a_caller_keeps_is_in_the_SRAM_while_its_callee_runs()
    {
        // Caller and callee hold maps of 256 bytes: 512 where they run alone.
        var terms = Priced.On("ethos-u55-256", Caller().Run());
        Assert.Equal([512, 512, 512 + 512], terms.Select(t => (int)t.LiveBytes));
        Assert.Equal(0, terms[1].Cycles);
    }

    [Fact]
    public void What_a_caller_keeps_is_in_DRAM_where_the_SRAM_is_a_cache()
    {
        var terms = Priced.On("ethos-u65-512", Caller().Run());
        var alone = Priced.On("ethos-u65-512", g => g.Output(g.Conv2D(g.Input(Calls.Shape), 4, 3))).Single();
        Assert.Equal(alone.LiveBytes, terms[2].LiveBytes);
    }

    [Fact]
    public void Called_subgraphs_are_priced_like_models()
    {
        var terms = Priced.On("ethos-u55-256", Caller().Run());
        var alone = Priced.On("ethos-u55-256", g => g.Output(g.Conv2D(g.Input(Calls.Shape), 4, 3))).Single();
        Assert.Equal(alone.RunCycles, terms[2].RunCycles);
    }

    private static OperatorTerms Convolution(string device) =>
        Priced.On(device, g => g.Output(g.Conv2D(g.Input([1, 64, 64, 64]), 64, 3))).Single();

    private static OperatorTerms Wide(string device) => Priced.On(device, WideLayer).Single();

    private static void WideLayer(GraphBuilder graph) => graph.Output(graph.FullyConnected(graph.Input([1, 1024]), 1024));

    private static void Branches(GraphBuilder graph)
    {
        var x = graph.Conv2D(graph.Input([1, 32, 32, 16]), 32, 3);
        var y = graph.DepthwiseConv2D(x, 3);
        graph.Output(graph.FullyConnected(graph.Reshape(graph.Softmax(graph.MaxPool2D(graph.Add(x, y), 8)), [1, 512]), 64));
    }

    /// <summary>A convolution, then a call of another one.</summary>
    private static ModelBuilder Caller()
    {
        var model = new ModelBuilder();
        var (main, body) = (model.Main, model.AddGraph("body"));
        body.Output(body.Conv2D(body.Input(Calls.Shape), 4, 3));
        main.Output(main.Call(BuiltinOperator.Call, main.Conv2D(main.Input(Calls.Shape), 4, 3), body));
        return model;
    }
}
