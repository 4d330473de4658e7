using System.Globalization;
using System.Text.Json;
using PerfSage.Core.Features;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Export;

/// <summary>Collects graphs and writes them as the arrays that training reads; training/arrays.py documents the layout.</summary>
internal sealed class DatasetArrays
{
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
    private readonly List<string> rows = ["id,space,struct_hash,n_ops,macs,weight_bytes"];

    public int Count => nodeStart.Count - 1;

    public void Add(LabeledModel model, GraphFeatures features)
    {
        var offset = nodeStart[^1];
        nodes.AddRange(features.Nodes);
        kinds.AddRange(features.OperatorKinds);
        sources.AddRange(features.EdgeSources.Select(s => s + offset));
        targets.AddRange(features.EdgeTargets.Select(t => t + offset));
        edges.AddRange(features.Edges);
        nodeStart.Add(offset + features.NodeCount);
        edgeStart.Add(edgeStart[^1] + features.EdgeCount);
        for (var d = 0; d < LabelDevices.All.Count; d++)
        {
            var prefix = LabelDevices.All[d].Prefix;
            latencyMs.Add((float)Number(model, prefix + ".inference_time_ms"));
            peakMemoryKiB.Add((float)(Number(model, prefix + ".sram_memory_used") / 1024));
            cycles.Add(Number(model, prefix + ".cycles_total"));
            otherCycles.Add((float)model.OtherCycles[d]);
            cpuOperators.Add((long)Number(model, prefix + ".cpu_ops"));
        }

        for (var i = 0; i < features.NodeCount; i++)
        {
            operatorCycles.AddRange(model.OperatorCycles.Select(c => c is null || c.Length != features.NodeCount ? float.NaN : (float)c[i]));
        }

        var space = model.Row.GetValueOrDefault("space", "real");
        rows.Add(string.Join(',', model.Id, space, model.Row["struct_hash"], model.Row["n_ops"], model.Row["macs"], model.Row["weight_bytes"]));
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var devices = LabelDevices.All.Count;
        Write(folder, "node_features", nodes, kinds.Count, FeatureSchema.NodeColumns.Count);
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
        File.WriteAllLines(Path.Combine(folder, "graphs.csv"), rows);
        File.WriteAllText(Path.Combine(folder, "meta.json"), Meta());
    }

    private static void Write<T>(string folder, string name, List<T> values, params int[] shape)
        where T : unmanaged =>
        NpyFile.Write<T>(Path.Combine(folder, name + ".npy"), values.ToArray(), shape);

    private static string Meta() => JsonSerializer.Serialize(new
    {
        schemaHash = FeatureSchema.Hash,
        nodeColumns = FeatureSchema.NodeColumns,
        edgeColumns = FeatureSchema.EdgeColumns,
        operatorKinds = FeatureSchema.Kinds,
        devices = LabelDevices.All.Select(d => d.DeviceId),
        clockHz = LabelDevices.All.Select(d => d.ClockHz),
        residentColumns = LabelDevices.All.Select(d => d.ResidentColumn),
        sramLimitKiB = LabelDevices.All.Select(d => d.SramLimitKiB),
        dataVersion = "vela-3.10.0",
    });

    private static double Number(LabeledModel model, string column) =>
        double.TryParse(model.Row.GetValueOrDefault(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
