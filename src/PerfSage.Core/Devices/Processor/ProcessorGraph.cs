using System.Collections.Concurrent;
using PerfSage.Core.Analysis.Arena;
using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Devices.Processor.Units;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor;

/// <summary>A model as the units of phones and boards run it; remembers what it costs on each that it was asked about.</summary>
internal sealed class ProcessorGraph(ModelGraph model) : IFamilyGraph
{
    private const double BytesPerKiB = 1024;

    private readonly Lazy<KernelUse[]> uses = new(() => [.. model.Operators.Select(KernelUse.Of)]);
    private readonly ConcurrentDictionary<ProcessorSystem, PricedOperator[]> prices = [];
    private readonly Lazy<KnownMemory> memory = new(() => Plan(model));
    private readonly ConcurrentDictionary<ProcessorUnit, Placement[]> placements = [];

    public float[] Terms(IDeviceSystem system)
    {
        var columns = new ColumnWriter();
        foreach (var priced in Price(system))
        {
            TermColumns.Write(columns, priced, ((ProcessorSystem)system).ActiveWatts);
        }

        return [.. columns.Values];
    }

    public double[] BaseMs(IDeviceSystem system) => Array.ConvertAll(Price(system), p => p.Time.TotalMs);

    public Bound[] Bounds(IDeviceSystem system) => Array.ConvertAll(Price(system), p => p.Time.Bound);

    public IReadOnlyList<Placement> Placements(IDeviceSystem system) =>
        placements.GetOrAdd(((ProcessorSystem)system).Unit, unit => [.. model.Operators.Select(op => DelegateRules.Place(op, unit))]);

    public IReadOnlyList<Unmeasured?> Unmeasured(IDeviceSystem system) => Array.ConvertAll(Price(system), p => p.Unmeasured);

    // The runtime plans it before it asks a delegate, and the same for all units.
    public KnownMemory Memory(IDeviceSystem system) => memory.Value;

    private static KnownMemory Plan(ModelGraph model)
    {
        var plan = ArenaPlanner.Plan(model);
        return new KnownMemory(plan.PeakBytes / BytesPerKiB, [.. plan.LiveBytes.SelectMany(s => s).Select(b => b / BytesPerKiB)]);
    }

    private PricedOperator[] Price(IDeviceSystem system) => prices.GetOrAdd((ProcessorSystem)system, Price);

    private PricedOperator[] Price(ProcessorSystem system) =>
        [
            .. model
                .Operators.Zip(uses.Value, Placements(system))
                .Select(o => o.Third.IsOnHost ? PricedOperator.Nothing : OperatorPricer.Price(o.First, o.Second, system)),
        ];
}
