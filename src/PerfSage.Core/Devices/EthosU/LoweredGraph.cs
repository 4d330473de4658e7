using System.Collections.Concurrent;
using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>A model as an Ethos-U runs it.</summary>
internal sealed class LoweredGraph : IFamilyGraph
{
    private readonly ModelGraph model;
    private readonly LoweredSubgraph[] subgraphs;
    private readonly Func<EthosUSystem, DeviceRoofline> rooflines;
    private readonly ConcurrentDictionary<EthosUGeneration, Placement[]> placements = [];

    public LoweredGraph(ModelGraph model, Func<EthosUSystem, DeviceRoofline> rooflines)
    {
        (this.model, this.rooflines) = (model, rooflines);
        subgraphs = LoweredSubgraph.AllOf(model);
        Operators = WriteOperators(subgraphs);
    }

    public float[] Operators { get; }

    public float[] Terms(IDeviceSystem system)
    {
        var columns = new ColumnWriter();
        foreach (var subgraph in subgraphs)
        {
            var previousMs = 0.0;
            foreach (var (roofline, passes) in Estimate(subgraph, system).Zip(subgraph.Passes))
            {
                TermColumns.Write(columns, roofline, previousMs);
                if (passes.Length > 0)
                {
                    previousMs = Math.Max(roofline.ComputeMs, roofline.FeatureMapMs);
                }
            }
        }

        return [.. columns.Values];
    }

    public double[] BaseMs(IDeviceSystem system) => [.. subgraphs.SelectMany(s => Estimate(s, system)).Select(r => r.BaseMs)];

    public Bound[] Bounds(IDeviceSystem system) => [.. subgraphs.SelectMany(s => Estimate(s, system)).Select(r => r.Bound)];

    public IReadOnlyList<Placement> Placements(IDeviceSystem system) =>
        placements.GetOrAdd(((EthosUSystem)system).Accelerator.Generation, generation => OperatorPlacer.Of(generation).Place(model));

    private static float[] WriteOperators(LoweredSubgraph[] subgraphs)
    {
        var columns = new ColumnWriter();
        foreach (var subgraph in subgraphs)
        {
            for (var i = 0; i < subgraph.Operators.Length; i++)
            {
                LoweredColumns.Write(columns, subgraph, i);
            }
        }

        return [.. columns.Values];
    }

    private IEnumerable<OperatorRoofline> Estimate(LoweredSubgraph subgraph, IDeviceSystem system)
    {
        var roofline = rooflines((EthosUSystem)system);
        return subgraph.Operators.Zip(subgraph.Passes, roofline.Estimate);
    }
}
