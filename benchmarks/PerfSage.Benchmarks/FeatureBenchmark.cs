using BenchmarkDotNet.Attributes;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;
using PerfSage.Core.TfLite;

namespace PerfSage.Benchmarks;

/// <summary>
/// From a graph to the arrays of the predictor, held against reading it. What the rooflines remember of operators that they
/// have seen is there from the second run on; <see cref="ProcessBenchmark"/> has the first.
/// </summary>
public class FeatureBenchmark : ModelBenchmark
{
    private ModelGraph graph = null!;

    [Benchmark(Baseline = true)]
    public object Read() => TfLiteReader.Read(File);

    [Benchmark]
    public object Extract() => FeatureExtractor.Extract(graph);

    private protected override void Prepare() => graph = TfLiteReader.Read(File);
}
