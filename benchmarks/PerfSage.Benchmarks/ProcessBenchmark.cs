using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using PerfSage.Zoo.Families;
using PerfSage.Zoo.Serialization;

namespace PerfSage.Benchmarks;

/// <summary>The program as a build or a shell starts it, held against the start of the runtime and the command line alone.</summary>
[InvocationCount(4)]
public class ProcessBenchmark
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfsage-benchmark-");

    [GlobalSetup]
    public void Setup()
    {
        foreach (var family in ModelFamilies.All)
        {
            family.Build().Save(Path.Combine(folder.FullName, family.Name + ".tflite"));
        }
    }

    [Benchmark(Baseline = true)]
    public void Version() => Run("--version");

    [Benchmark]
    public void PredictOne() => Run("predict", "ds-cnn-kws.tflite", "--device", "npu");

    [Benchmark]
    public void PredictAllFamilies() => Run("predict", "*.tflite", "--device", "npu");

    [GlobalCleanup]
    public void Cleanup() => folder.Delete(recursive: true);

    private void Run(params string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["exec", Path.Combine(AppContext.BaseDirectory, "perfsage.dll"), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // A program that fails early would look fast.
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"perfsage {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
