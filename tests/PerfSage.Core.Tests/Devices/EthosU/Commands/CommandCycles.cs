using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Commands;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Zoo.Building;
using ZooTensor = PerfSage.Zoo.Building.Tensor;

namespace PerfSage.Core.Tests.Devices.EthosU.Commands;

/// <summary>Cycles of a model of one operator. What is expected of them are the Vela compiler's, of the same shapes.</summary>
internal static class CommandCycles
{
    public static double Of(int[] input, Func<GraphBuilder, ZooTensor, ZooTensor> layer, string device = "ethos-u55-256") =>
        Of(g => g.Output(layer(g, g.Input(input))), device);

    /// <param name="source">The only operator that counts, where that is not all.</param>
    public static double Of(Action<GraphBuilder> build, string device = "ethos-u55-256", int? source = null)
    {
        var system = (EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System;
        var model = Zoo.Read(build);
        var graph = NpuLowering.Lower(model.Subgraphs[0], OperatorPlacer.Of(system.Accelerator.Generation).Place(model));
        var costs = new NpuSchedule(system).Price(graph);
        return costs.Where((_, k) => source is null || graph.Operations[k].Source == source).Sum(c => c.Total);
    }
}
