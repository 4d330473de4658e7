using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Layers;

namespace PerfSage.Core.Tests.Devices.EthosU;

public sealed class PricedGraphTests
{
    private static readonly ModelGraph Model = Zoo.Read(g => g.Output(g.Relu(g.Conv2D(g.Input([1, 8, 8, 4]), 4, 3))));

    private static readonly OperatorTerms[] Terms =
    [
        new()
        {
            Operations = 1,
            Cycles = 2000,
            RunCycles = 1500,
            NpuCycles = 2000,
        },
        new()
        {
            Operations = 1,
            Cycles = 500,
            RunCycles = 100,
            NpuCycles = 100,
            SramCycles = 500,
        },
    ];

    private readonly List<EthosUSystem> asked = [];

    [Fact]
    public void Each_system_is_priced_once_whatever_is_asked()
    {
        var graph = Graph();
        var (one, other) = (Priced.System("ethos-u55-256"), Priced.System("ethos-u65-512"));
        foreach (var system in new[] { one, other, one with { }, other })
        {
            graph.Terms(system);
            graph.BaseMs(system);
            graph.Bounds(system);
        }

        Assert.Equal([one, other], asked);
    }

    [Fact]
    public void Another_clock_is_another_system()
    {
        var graph = Graph();
        var system = Priced.System("ethos-u55-256");
        Assert.Equal([0.004, 0.001], graph.BaseMs(system));
        Assert.Equal([0.008, 0.002], graph.BaseMs(system with { ClockHz = system.ClockHz / 2 }));
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public void Terms_are_a_row_per_operator()
    {
        var family = new EthosUFamily();
        var terms = Graph().Terms(Priced.System("ethos-u55-256"));
        Assert.Equal(2 * family.TermColumns.Count, terms.Length);
        Assert.Equal((float)Math.Log(1e-6 + 0.004), terms[0]);
        Assert.Equal((float)Math.Log(1e-6 + 0.001), terms[family.TermColumns.Count]);
    }

    [Fact]
    public void Bounds_are_those_of_the_terms() =>
        Assert.Equal([Bound.Compute, Bound.FeatureMaps], Graph().Bounds(Priced.System("ethos-u55-256")));

    [Fact]
    public void Operators_are_placed_once_for_a_generation()
    {
        var graph = Graph();
        Assert.Same(graph.Placements(Priced.System("ethos-u55-128")), graph.Placements(Priced.System("ethos-u65-512")));
        Assert.Equal(2, graph.Placements(Priced.System("himax-we2")).Count);
    }

    [Fact]
    public void The_family_prices_by_the_cost_model()
    {
        var system = Priced.System("ethos-u55-256");
        var expected = Priced.On("ethos-u55-256", Model).Select(t => t.Cycles * 1000 / system.ClockHz);
        Assert.Equal(expected, new EthosUFamily().Lower(Model).BaseMs(system));
    }

    private PricedGraph Graph() =>
        new(
            Model,
            (_, _, system) =>
            {
                asked.Add(system);
                return Terms;
            }
        );
}
