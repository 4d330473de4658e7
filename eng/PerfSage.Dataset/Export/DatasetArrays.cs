using System.Text.Json;
using PerfSage.Core.Devices;
using PerfSage.Core.Features;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Export;

/// <summary>Collects graphs and writes them as the arrays that training reads; training/arrays.py documents the layout.</summary>
internal sealed class DatasetArrays
{
    // Not 0, which would say that the NPU runs everything.
    private const long NoCount = -1;

    private static readonly string[] RowColumns = ["struct_hash", "n_ops", "macs", "weight_bytes"];

    private readonly List<float> nodes = [];
    private readonly List<long> kinds = [];
    private readonly List<long> nodeStart = [0];
    private readonly List<long> sources = [];
    private readonly List<long> targets = [];
    private readonly List<float> edges = [];
    private readonly List<long> edgeStart = [0];
    private readonly List<float> latencyMs = [];
    private readonly List<float> peakMemoryKiB = [];
    private readonly List<double> cycles = [];
    private readonly List<float> operatorCycles = [];
    private readonly List<float> otherCycles = [];
    private readonly List<long> cpuOperators = [];
    private readonly List<string> graphs = [string.Join(',', ["id", "space", .. RowColumns])];

    public static NodeLayout Layout { get; } = NodeLayout.For(LabelDevices.Family, LabelDevices.Profiles);

    public int Count => nodeStart.Count - 1;

    /// <param name="rows">[N, F], columns as <see cref="Layout"/>.</param>
    public void Add(LabeledModel model, GraphFeatures features, float[] rows)
    {
        var offset = nodeStart[^1];
        nodes.AddRange(rows);
        kinds.AddRange(features.OperatorKinds);
        sources.AddRange(features.EdgeSources.Select(s => s + offset));
        targets.AddRange(features.EdgeTargets.Select(t => t + offset));
        edges.AddRange(features.Edges);
        nodeStart.Add(offset + features.NodeCount);
        edgeStart.Add(edgeStart[^1] + features.EdgeCount);
        foreach (var labels in model.Devices)
        {
            latencyMs.Add((float)labels.LatencyMs);
            peakMemoryKiB.Add((float)labels.PeakMemoryKiB);
            cycles.Add(labels.TotalCycles);
            otherCycles.Add((float)labels.Operators.OtherCycles);
            cpuOperators.Add(double.IsNaN(labels.CpuOperators) ? NoCount : (long)labels.CpuOperators);
        }

        for (var i = 0; i < features.NodeCount; i++)
        {
            operatorCycles.AddRange(model.Devices.Select(d => CyclesOf(d.Operators, i, features.NodeCount)));
        }

        graphs.Add(
            string.Join(',', [model.Id, model.Row.Has("space") ? model.Row.Text("space") : "real", .. RowColumns.Select(model.Row.Text)])
        );
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var devices = LabelDevices.All.Count;
        Write(folder, "node_features", nodes, kinds.Count, Layout.Columns.Count);
        Write(folder, "op_type", kinds, kinds.Count);
        Write(folder, "node_ptr", nodeStart, nodeStart.Count);
        Write(folder, "edge_src", sources, sources.Count);
        Write(folder, "edge_dst", targets, targets.Count);
        Write(folder, "edge_features", edges, sources.Count, FeatureSchema.EdgeColumns.Count);
        Write(folder, "edge_ptr", edgeStart, edgeStart.Count);
        Write(folder, "latency_ms", latencyMs, Count, devices);
        Write(folder, "peak_memory_kib", peakMemoryKiB, Count, devices);
        Write(folder, "cycles_total", cycles, Count, devices);
        Write(folder, "op_cycles", operatorCycles, kinds.Count, devices);
        Write(folder, "other_cycles", otherCycles, Count, devices);
        Write(folder, "cpu_ops", cpuOperators, Count, devices);
        File.WriteAllLines(Path.Combine(folder, "graphs.csv"), graphs);
        File.WriteAllText(Path.Combine(folder, "meta.json"), Meta());
    }

    private static void Write<T>(string folder, string name, List<T> values, params int[] shape)
        where T : unmanaged => NpyFile.Write<T>(Path.Combine(folder, name + ".npy"), values.ToArray(), shape);

    private static IEnumerable<string> NodeColumns => Layout.Columns.Select(c => c.Name);

    private static string Meta() =>
        JsonSerializer.Serialize(
            new
            {
                schemaHash = FeatureSchema.Hash(NodeColumns, FeatureSchema.EdgeColumns, FeatureSchema.Kinds),
                nodeColumns = NodeColumns,
                edgeColumns = FeatureSchema.EdgeColumns,
                operatorKinds = FeatureSchema.Kinds,
                devices = LabelDevices.All.Select(d => d.Id),
                clockHz = LabelDevices.All.Select(d => d.ClockHz),
                residentColumns = LabelDevices.All.Select(d => d.ResidentColumn),
                sramLimitKiB = LabelDevices.All.Select(d => d.SramLimitKiB),
                dataVersion = LabelDevices.Sources.Names,
            }
        );

    // Labels of another number of operators belong to another graph.
    private static float CyclesOf(OperatorCycles operators, int index, int count) =>
        operators.Cycles is { } found && found.Length == count ? (float)found[index] : float.NaN;
}
