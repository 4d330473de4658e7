using BenchmarkDotNet.Attributes;
using PerfSage.Core.Alignment;
using PerfSage.Core.Analysis;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Benchmarks;

/// <summary>What is found out about a graph without a device, held against the liveness of its activations.</summary>
public class AnalyseBenchmark : ModelBenchmark
{
    private ModelGraph graph = null!;
    private ModelGraph other = null!;

    [Benchmark(Baseline = true)]
    public long PeakBytes() => graph.Subgraphs.Max(Liveness.PeakBytes);

    [Benchmark]
    public long Macs() => graph.Operators.Sum(MacCounter.Count);

    /// <summary>With a model of the same operators and other weights.</summary>
    [Benchmark]
    public object Align() => GraphAligner.Align(graph, other);

    private protected override void Prepare()
    {
        var family = ModelFamilies.Get(Family);
        graph = TfLiteReader.Read(File);
        other = TfLiteReader.Read(family.Build(family.Defaults with { Seed = 2 }).ToBytes());
    }
}
