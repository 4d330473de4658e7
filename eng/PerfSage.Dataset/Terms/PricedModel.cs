using PerfSage.Core.Devices;
using PerfSage.Core.Devices.EthosU;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Devices.EthosU.Pricing;
using PerfSage.Core.Graphs;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>What the cost model says of a model on one board, beside the labels.</summary>
/// <param name="Terms">[n], of the model's operators in file order.</param>
/// <param name="Cycles">[n], labels of the operators; null where there are none.</param>
internal sealed record PricedModel(LabeledModel Model, DeviceLabels Labels, OperatorTerms[] Terms, double[]? Cycles)
{
    // What belongs to no operator is the largest one's search, of which the compiler makes operators of its own.
    private const string OwnerOfOthers = "ARG_MAX";

    /// <returns>Null for a board without labels, and where the compiler leaves operators to the host: their time is in no label.</returns>
    public static PricedModel? Of(LabeledModel model, DeviceLabels labels)
    {
        if (labels is not { Profile: { } profile, CpuOperators: 0 })
        {
            return null;
        }

        var system = (EthosUSystem)profile.System;
        var placements = OperatorPlacer.Of(system.Accelerator.Generation).Place(model.Graph);
        return new PricedModel(model, labels, CostModel.Price(model.Graph, placements, system), CyclesOf(model.Graph, labels.Operators));
    }

    private static double[]? CyclesOf(ModelGraph graph, OperatorCycles labels)
    {
        var names = graph.Operators.Select(o => o.Name).ToArray();
        if (labels.Cycles is not { } known || known.Length != names.Length)
        {
            return null;
        }

        double[] cycles = [.. known];
        if (Array.IndexOf(names, OwnerOfOthers) is var owner and >= 0)
        {
            cycles[owner] += labels.OtherCycles;
        }

        return cycles;
    }
}
