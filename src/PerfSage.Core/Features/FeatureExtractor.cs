using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Roofline;

namespace PerfSage.Core.Features;

/// <summary>Turns a model into the arrays of the predictor. All subgraphs' operators are nodes, in file order.</summary>
internal static class FeatureExtractor
{
    // They remember what they found out about operators, whichever model it was in.
    private static readonly DeviceRoofline[] Devices = NpuProfile.All.Select(p => new DeviceRoofline(p)).ToArray();

    public static GraphFeatures Extract(ModelGraph model)
    {
        var nodes = new ColumnWriter();
        var kinds = new List<long>();
        var sources = new List<long>();
        var targets = new List<long>();
        var edges = new ColumnWriter();
        foreach (var subgraph in model.Subgraphs)
        {
            var offset = kinds.Count;
            var activations = EdgeBuilder.Activations(subgraph);
            var pairs = activations.ConvertAll(e => (e.Source, e.Target));
            var places = PlaceFinder.Find(subgraph, pairs);
            var lowered = OperatorFusion.Lower(subgraph, pairs);
            var previousMs = new double[Devices.Length];
            for (var i = 0; i < subgraph.Operators.Length; i++)
            {
                WriteColumns(nodes, subgraph.Operators[i], lowered[i], places[i], previousMs);
                kinds.Add(OperatorKinds.IndexOf(subgraph.Operators[i]));
            }

            var schedule = Enumerable.Range(0, Math.Max(0, subgraph.Operators.Length - 1)).Select(i => (i, i + 1, (TensorInfo?)null, 0));
            foreach (var (source, target, tensor, slot) in activations.Select(e => (e.Source, e.Target, (TensorInfo?)e.Tensor, e.Slot)).Concat(schedule))
            {
                sources.Add(offset + source);
                targets.Add(offset + target);
                EdgeBuilder.Write(edges, tensor, slot, isSchedule: tensor is null);
            }
        }

        return new GraphFeatures([.. nodes.Values], [.. kinds], [.. sources], [.. targets], [.. edges.Values]);
    }

    public static IReadOnlyList<string> NodeColumnNames()
    {
        var nothing = new OperatorInfo(0, "ADD", [], [], [], [], OperatorOptions.None);
        var columns = new ColumnWriter(recordsNames: true);
        WriteColumns(columns, nothing, [], OperatorPlace.Alone, new double[Devices.Length]);
        return columns.Names;
    }

    /// <param name="previousMs">Per device, of the last operator that computed something; this operator takes its place.</param>
    private static void WriteColumns(ColumnWriter columns, OperatorInfo op, LoweredOperator[] passes, OperatorPlace place, double[] previousMs)
    {
        var rooflines = Array.ConvertAll(Devices, d => d.Estimate(op, passes));
        NodeColumns.Write(columns, new OperatorContext(op, OperatorCost.Of(op), passes, rooflines, previousMs, place));
        for (var d = 0; d < rooflines.Length && passes.Length > 0; d++)
        {
            previousMs[d] = Math.Max(rooflines[d].ComputeMs, rooflines[d].FeatureMapMs);
        }
    }
}
