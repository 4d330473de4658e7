using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Layers;
using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

/// <summary>What the SRAM holds and what is cascaded. Figures are those of the compiler for graphs of the same shapes.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData("ethos-u55-256", 1900960)]
    [InlineData("ethos-u65-256", 390656)]
    public void A_feature_map_that_does_not_fit_is_streamed(string device, long expected)
    {
        // As in the label of a PRELU of this shape: the second product and what reads it are a cascade of 56 rows at a time.
        var (schedule, graph) = Lower(
            device,
            g =>
            {
                var x = g.Input([1, 218, 218, 8]);
                var factors = g.ConstantLike(x, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], [1, 1, 8]);
                g.Output(g.Sub(g.Mul(x, factors), g.Mul(x, factors)));
            }
        );
        Assert.Equal(expected, schedule.Memory(schedule.Plan(graph)).Peak);
    }

    [Fact]
    public void Feature_maps_are_in_the_SRAM_from_their_making_to_their_last_use()
    {
        // Two pooled maps of 1024 bytes beside the input, then the sum beside both.
        var (schedule, graph) = Lower(
            "ethos-u55-256",
            g =>
            {
                var x = g.Input([1, 8, 8, 16]);
                g.Output(g.Add(g.MaxPool2D(x, new Size2D(1, 1)), g.MaxPool2D(x, new Size2D(1, 1))));
            }
        );
        var memory = schedule.Memory(schedule.Plan(graph));
        Assert.Equal(3072, memory.Peak);
        Assert.Equal([2048, 3072, 3072], memory.ByOperation);
    }

    private static (NpuSchedule Schedule, NpuGraph Graph) Lower(string device, Action<GraphBuilder> build)
    {
        var system = (EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System;
        var model = Zoo.Read(build);
        var placements = OperatorPlacer.Of(system.Accelerator.Generation).Place(model);
        return (new NpuSchedule(system), NpuLowering.Lower(model.Subgraphs[0], placements, system.Accelerator.Generation));
    }
}
