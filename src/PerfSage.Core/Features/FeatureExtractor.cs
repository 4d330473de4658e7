using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.Roofline;

namespace PerfSage.Core.Features;

/// <summary>Turns a model into the arrays of the predictor. All subgraphs' operators are nodes, in file order.</summary>
internal sealed class FeatureExtractor
{
    private readonly DeviceRoofline[] devices = NpuProfile.All.Select(p => new DeviceRoofline(p)).ToArray();

    public GraphFeatures Extract(ModelGraph model)
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
            for (var i = 0; i < subgraph.Operators.Length; i++)
            {
                WriteColumns(nodes, subgraph.Operators[i], lowered[i], places[i]);
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
        new FeatureExtractor().WriteColumns(columns, nothing, null, new OperatorPlace(0, 0, 0, false, false, 0));
        return columns.Names;
    }

    private void WriteColumns(ColumnWriter columns, OperatorInfo op, LoweredOperator? lowered, OperatorPlace place)
    {
        var rooflines = Array.ConvertAll(devices, d => d.Estimate(op, lowered));
        NodeColumns.Write(columns, new OperatorContext(op, OperatorCost.Of(op), lowered, rooflines, place));
    }
}
