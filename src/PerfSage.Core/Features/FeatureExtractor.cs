using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Features;

/// <summary>
/// Turns a model into the arrays that are the same on every device. All subgraphs' operators are nodes, in file order.
/// </summary>
internal static class FeatureExtractor
{
    public static GraphFeatures Extract(ModelGraph model)
    {
        var nodes = new ColumnWriter();
        var kinds = new List<long>();
        var sources = new List<long>();
        var targets = new List<long>();
        var edges = new ColumnWriter();
        var live = Liveness.LiveBytes(model);
        foreach (var (subgraph, s) in model.Subgraphs.Select((subgraph, s) => (subgraph, s)))
        {
            var offset = kinds.Count;
            var activations = ActivationEdge.Of(subgraph);
            var places = PlaceFinder.Find(subgraph, activations, live[s]);
            for (var i = 0; i < subgraph.Operators.Length; i++)
            {
                var op = subgraph.Operators[i];
                NodeColumns.Write(nodes, new OperatorContext(op, OperatorCost.Of(op), places[i]));
                kinds.Add(OperatorKinds.IndexOf(op));
            }

            foreach (var edge in activations)
            {
                Add(edge.Source, edge.Target, edge);
            }

            for (var i = 1; i < subgraph.Operators.Length; i++)
            {
                Add(i - 1, i, null);
            }

            void Add(int source, int target, ActivationEdge? edge)
            {
                sources.Add(offset + source);
                targets.Add(offset + target);
                EdgeColumns.Write(edges, edge);
            }
        }

        return new GraphFeatures([.. nodes.Values], [.. kinds], [.. sources], [.. targets], [.. edges.Values]);
    }
}
