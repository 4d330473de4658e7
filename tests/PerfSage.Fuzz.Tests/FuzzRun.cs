using PerfSage.Contracts.Budgets;
using PerfSage.Fuzz.Inputs;
using PerfSage.Fuzz.Probing;
using PerfSage.Fuzz.Running;
using PerfSage.Gate.Models;

namespace PerfSage.Fuzz.Tests;

/// <summary>Short runs with a reader that has a fault.</summary>
internal static class FuzzRun
{
    public static FuzzOptions Options(int inputs) => new(Seed: 1, First: 0, inputs, Time: TimeSpan.MaxValue, Jobs: 1);

    public static IReadOnlyList<KeptFinding> Run(ReadModel read, int inputs, TimeSpan? mostTime = null) =>
        new Fuzzer(Options(inputs), new Probe(read, mostTime), network: null).Run().Findings;

    public static ModelFile Read(byte[] file) => ModelFile.Read("input.tflite", file, ModelReading.AsItIs);

    public static ModelFile Valid { get; } = Read(SeedModels.Small.First(s => s.Name == "add-int8").File);
}
