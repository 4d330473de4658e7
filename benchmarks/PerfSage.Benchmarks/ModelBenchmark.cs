using BenchmarkDotNet.Attributes;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Benchmarks;

/// <summary>A stage of the way from a file to a number, measured for a small, a deep and a wide model.</summary>
[MemoryDiagnoser]
public abstract class ModelBenchmark
{
    /// <summary>A family of PerfSage.Zoo.</summary>
    [Params("ds-cnn-kws", "mobilenet-v2", "transformer-encoder")]
    public string Family { get; set; } = "";

    private protected byte[] File { get; private set; } = [];

    [GlobalSetup]
    public void Setup()
    {
        File = ModelFamilies.Get(Family).Build().ToBytes();
        Prepare();
    }

    private protected virtual void Prepare() { }
}
