using PerfSage.Core.Devices;
using PerfSage.Core.Devices.Catalog;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Graphs;
using PerfSage.Zoo.Building;

namespace PerfSage.Core.Tests.Devices.EthosU;

/// <summary>What the cost model says of small models.</summary>
internal static class Priced
{
    public static EthosUSystem System(string device) => (EthosUSystem)DeviceCatalog.Builtin.Find(device)!.System;

    /// <returns>Of all operators, each where the NPU's rules place it.</returns>
    public static OperatorTerms[] On(string device, Action<GraphBuilder> build) => On(device, Zoo.Read(build));

    public static OperatorTerms[] On(string device, ModelGraph model)
    {
        var system = System(device);
        return CostModel.Price(model, new PricedGraph(model, CostModel.Price).Placements(system), system);
    }

    /// <returns>Of all operators, as if the NPU took them all.</returns>
    public static OperatorTerms[] WithoutHost(EthosUSystem system, ModelGraph model) =>
        CostModel.Price(model, [.. model.Operators.Select(_ => Placement.Accelerator)], system);
}
