using BenchmarkDotNet.Attributes;
using PerfSage.Core.TfLite;
using PerfSage.Prediction;
using PerfSage.Prediction.Inputs;

namespace PerfSage.Benchmarks;

/// <summary>One run of the network with its intervals and domain check, held against all that leads to its inputs.</summary>
public class PredictBenchmark : ModelBenchmark
{
    private const int Several = 16;

    private Predictor predictor = null!;
    private ModelInput input = null!;

    [Benchmark(Baseline = true)]
    public object Inputs() => ModelInput.Of(TfLiteReader.Read(File));

    [Benchmark]
    public object Estimate() => Run([input], 1);

    /// <summary>Every device at once.</summary>
    [Benchmark]
    public object EstimateOnAllDevices() => Run([input], int.MaxValue);

    /// <summary>The time of each of several models that are predicted together.</summary>
    [Benchmark(OperationsPerInvoke = Several)]
    public object EstimateOfSeveral() => Run([.. Enumerable.Repeat(input, Several)], 1);

    private ModelEstimate[] Run(ModelInput[] models, int devices)
    {
        var estimates = Predictor.Estimate(models);
        predictor.Prepare(estimates, predictor.Catalog.Devices.Take(devices));
        return estimates;
    }

    [GlobalCleanup]
    public void Cleanup() => predictor.Dispose();

    private protected override void Prepare()
    {
        predictor = Predictor.Load();
        input = ModelInput.Of(TfLiteReader.Read(File));
    }
}
