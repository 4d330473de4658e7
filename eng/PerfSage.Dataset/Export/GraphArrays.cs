using PerfSage.Core.Features;

namespace PerfSage.Dataset.Export;

/// <summary>What graphs are whatever the device, one after the other; training/arrays.py documents the layout.</summary>
internal sealed class GraphArrays
{
    private readonly List<float> nodes = [];
    private readonly List<long> kinds = [];
    private readonly List<long> nodeStart = [0];
    private readonly List<long> sources = [];
    private readonly List<long> targets = [];
    private readonly List<float> edges = [];
    private readonly List<long> edgeStart = [0];

    public int Count => nodeStart.Count - 1;

    public int NodeCount => kinds.Count;

    public void Add(GraphFeatures features)
    {
        var offset = nodeStart[^1];
        nodes.AddRange(features.Nodes);
        kinds.AddRange(features.OperatorKinds);
        sources.AddRange(features.EdgeSources.Select(s => s + offset));
        targets.AddRange(features.EdgeTargets.Select(t => t + offset));
        edges.AddRange(features.Edges);
        nodeStart.Add(offset + features.NodeCount);
        edgeStart.Add(edgeStart[^1] + features.EdgeCount);
    }

    public void Write(ArrayFolder arrays)
    {
        arrays.Write("node_features", nodes, kinds.Count, FeatureSchema.NodeColumns.Count);
        arrays.Write("op_type", kinds, kinds.Count);
        arrays.Write("node_ptr", nodeStart, nodeStart.Count);
        arrays.Write("edge_src", sources, sources.Count);
        arrays.Write("edge_dst", targets, targets.Count);
        arrays.Write("edge_features", edges, sources.Count, FeatureSchema.EdgeColumns.Count);
        arrays.Write("edge_ptr", edgeStart, edgeStart.Count);
    }
}
