using System.Collections.Concurrent;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>A model as Ethos-U NPUs run it; remembers what it costs on each that it was asked about.</summary>
/// <param name="price">Terms of all operators on a system, given where they run.</param>
internal sealed class PricedGraph(ModelGraph model, Func<ModelGraph, IReadOnlyList<Placement>, EthosUSystem, OperatorTerms[]> price)
    : IFamilyGraph
{
    private readonly ConcurrentDictionary<EthosUGeneration, Placement[]> placements = [];
    private readonly ConcurrentDictionary<EthosUSystem, OperatorTerms[]> prices = [];

    public float[] Terms(IDeviceSystem system)
    {
        var columns = new ColumnWriter();
        foreach (var terms in Price(system))
        {
            EthosU.TermColumns.Write(columns, terms, ((EthosUSystem)system).ClockHz);
        }

        return [.. columns.Values];
    }

    public double[] BaseMs(IDeviceSystem system) => Array.ConvertAll(Price(system), t => t.Cycles * 1000 / ((EthosUSystem)system).ClockHz);

    public Bound[] Bounds(IDeviceSystem system) => Array.ConvertAll(Price(system), t => t.Bound);

    public IReadOnlyList<Placement> Placements(IDeviceSystem system) =>
        placements.GetOrAdd(((EthosUSystem)system).Accelerator.Generation, generation => OperatorPlacer.Of(generation).Place(model));

    // The compiler's rules say of every operator that the NPU runs what it costs.
    public IReadOnlyList<Unmeasured?> Unmeasured(IDeviceSystem system) => Array.ConvertAll(Price(system), _ => (Unmeasured?)null);

    public KnownMemory? Memory(IDeviceSystem system) => null;

    private OperatorTerms[] Price(IDeviceSystem system) => prices.GetOrAdd((EthosUSystem)system, s => price(model, Placements(s), s));
}
