using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using PerfSage.Core.TfLite;

namespace PerfSage.Benchmarks;

/// <summary>From the bytes of a .tflite file to its graph, held against the digest that is a part of it.</summary>
public class ReadBenchmark : ModelBenchmark
{
    [Benchmark(Baseline = true)]
    public byte[] Digest() => SHA256.HashData(File);

    [Benchmark]
    public object Read() => TfLiteReader.Read(File);
}
